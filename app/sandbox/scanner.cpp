// SPDX-License-Identifier: Apache-2.0
#include "sandbox/scanner.h"

using namespace Qt::StringLiterals;

namespace attache {

Scanner::Scanner(World &world)
    : m_world(world)
{ }

void Scanner::reload()
{
    m_pending.clear();
    for (const auto &[id, file] : m_world.files.all()) {
        if (file.scanEnds > 0)
            m_pending.emplace(file.scanEnds, id);
    }
    for (const auto &[id, attachment] : m_world.attachments.all()) {
        if (attachment.scanEnds > 0)
            m_pending.emplace(attachment.scanEnds, id);
    }
}

void Scanner::scanFile(const QString &fileId)
{
    auto file = *m_world.files.find(fileId);
    file.scanEnds = ServiceClock::machine() + m_world.options().scanTime.count();
    m_world.files.put(file);
    m_pending.emplace(file.scanEnds, fileId);
}

void Scanner::scanAttachment(const QString &attachmentId)
{
    auto attachment = *m_world.attachments.find(attachmentId);
    attachment.scanEnds = ServiceClock::machine() + m_world.options().scanTime.count();
    m_world.attachments.put(attachment);
    m_pending.emplace(attachment.scanEnds, attachmentId);
}

QString Scanner::verdict(const QString &id) const
{
    const auto *object = m_world.objects.find(finalKey(id));
    return object && !object->infected ? u"APPROVED"_s : u"REJECTED"_s;
}

void Scanner::settle()
{
    const auto now = ServiceClock::machine();
    while (!m_pending.empty() && m_pending.begin()->first <= now) {
        const auto id = m_pending.begin()->second;
        m_pending.erase(m_pending.begin());
        // One that was decided or deleted meanwhile has no end of a scan any more.
        if (const auto *file = m_world.files.find(id); file && file->scanEnds > 0)
            decideFile(*file, verdict(id));
        else if (const auto *attachment = m_world.attachments.find(id);
                 attachment && attachment->scanEnds > 0)
            decideAttachment(*attachment, verdict(id));
    }
}

bool Scanner::decide(const QString &id, const QString &status)
{
    if (const auto *file = m_world.files.find(id); file && file->completed)
        decideFile(*file, status);
    else if (const auto *attachment = m_world.attachments.find(id);
             attachment && attachment->status != u"STARTED"_s)
        decideAttachment(*attachment, status);
    else
        return false;
    return true;
}

void Scanner::decideFile(AttachedFileRecord file, const QString &status)
{
    file.status = status;
    file.scanEnds = 0;
    m_world.files.put(file);
    if (status == u"APPROVED"_s && m_world.settings().fileItemAt == u"approved"_s)
        m_world.addFileItem(file);
}

void Scanner::decideAttachment(Attachment attachment, const QString &status)
{
    attachment.status = status;
    attachment.scanEnds = 0;
    m_world.attachments.put(attachment);
    if (m_world.settings().scanNews == u"append"_s) {
        TranscriptItem item;
        item.type = u"ATTACHMENT"_s;
        item.attachmentId = attachment.attachmentId;
        m_world.addTranscriptItem(item, m_world.participants.find(attachment.participantId));
    }
}

} // namespace attache
