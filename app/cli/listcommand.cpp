// SPDX-License-Identifier: Apache-2.0
#include "cli/listcommand.h"

#include "cli/terminal.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QJsonObject toJson(const AttachedFile &file)
{
    QJsonObject tags;
    for (auto tag = file.tags.cbegin(); tag != file.tags.cend(); ++tag)
        tags.insert(tag.key(), tag.value());
    return {
        {u"id"_s, file.id},
        {u"name"_s, file.name},
        {u"size"_s, file.sizeBytes < 0 ? QJsonValue() : QJsonValue(file.sizeBytes)},
        {u"status"_s, file.status},
        {u"created"_s, isoUtc(file.created)},
        {u"createdBy"_s, file.createdBy},
        {u"tags"_s, tags},
    };
}

} // namespace

ListCommand::ListCommand(const Options &options, TargetResolver resolver, AttachedFiles &files,
                         Terminal &terminal)
    : m_options(options)
    , m_resolver(resolver)
    , m_files(files)
    , m_terminal(terminal)
{ }

void ListCommand::run(Done done)
{
    m_call = m_resolver.resolve([this, done = std::move(done)](const Result<Destination> &destination) {
        if (!destination)
            return m_terminal.fail(destination.error(), done);
        m_call = m_files.list(*destination, [this, done](const Result<std::vector<AttachedFile>> &files) {
            if (!files)
                return m_terminal.fail(files.error(), done);
            print(*files);
            done(ExitCode::Done);
        });
    });
}

void ListCommand::print(const std::vector<AttachedFile> &files)
{
    if (m_options.json) {
        QJsonArray array;
        for (const auto &file : files)
            array.append(toJson(file));
        return m_terminal.json({{u"files"_s, array}});
    }
    for (const auto &file : files) {
        const auto size = file.sizeBytes < 0 ? u"-"_s : QLocale::c().formattedDataSize(file.sizeBytes, 1);
        m_terminal.line(u"%1  %2  %3  %4  %5"_s.arg(file.id, file.status.leftJustified(11),
                                                    size.rightJustified(10), isoUtc(file.created),
                                                    file.name));
    }
}

} // namespace attache
