// SPDX-License-Identifier: Apache-2.0
// Races that the thread sanitizer has to find, in code that is called by the pool's threads and by Qt's event
// loop: `planted_race none` has none of them.
#include "transfers/diskpool.h"

#include <QCoreApplication>

using namespace attache;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QByteArray race(argc > 1 ? argv[1] : "none");
    DiskPool disks;

    // What a job and the thread that asked for it both write.
    int state = 0;
    // What a job leaves behind beside its answer, and is read when that has come.
    std::vector<int> *left = nullptr;
    std::mutex mutex;

    // Many times over, as a race is seen only where the two come close.
    int rounds = 100;
    Call first;
    Call second;
    std::function<void()> round;
    const auto goOn = [&](int) {
        {
            const std::scoped_lock lock(mutex);
            delete std::exchange(left, nullptr);
        }
        if (--rounds > 0)
            round();
        else
            QCoreApplication::quit();
    };
    round = [&] {
        first = disks.run<int>(
            [&](const std::atomic_bool &) {
                if (race == "state")
                    ++state;
                if (race == "answer") {
                    left = new std::vector<int>(10, 1);
                } else {
                    const std::scoped_lock lock(mutex);
                    left = new std::vector<int>(10, 1);
                }
                return 0;
            },
            [&](int) {
                // Runs on although the answer has come: what it writes now nothing orders.
                second = disks.run<int>(
                    [&](const std::atomic_bool &) {
                        if (race == "answer")
                            left->at(0) = 2;
                        return 0;
                    },
                    goOn);
                if (race == "answer")
                    left->at(0) = 3;
            });
        if (race == "state")
            ++state;
    };
    round();
    return QCoreApplication::exec();
}
