// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace attache;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    auto arguments = application.arguments().mid(1);
    const bool json = arguments.removeAll(u"--json"_s) > 0;
    const auto name = arguments.value(0);

    if (name == "--list"_L1) {
        for (const auto &benchmark : benchmarks())
            out << (json ? QString(benchmark.name)
                         : QString(benchmark.name).leftJustified(14) + benchmark.purpose)
                << '\n';
        return 0;
    }
    for (const auto &benchmark : benchmarks()) {
        if (benchmark.name != name)
            continue;
        const auto figures = benchmark.run(arguments.mid(1));
        if (json) {
            out << QJsonDocument(figures.values).toJson(QJsonDocument::Compact) << '\n';
        } else {
            for (const auto &note : figures.notes)
                out << note << '\n';
            for (auto value = figures.values.begin(); value != figures.values.end(); ++value) {
                if (!value->isObject()) // which the notes have said
                    out << value.key().leftJustified(20) << QString::number(value->toDouble(), 'g', 10)
                        << '\n';
            }
        }
        return figures.good ? 0 : 1;
    }
    err << "usage: attache-bench --list | NAME [--json] [options]\n";
    return 2;
}
