// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sessions.h"

using namespace Qt::StringLiterals;

namespace attache {

Session newSession(World &world, const QString &roleName, const QString &sessionName,
                   std::chrono::seconds life)
{
    constexpr auto upper = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr auto mixed = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    Session session;
    session.accessKeyId = u"ASIA"_s + randomText(16, upper);
    session.secretAccessKey = randomText(40, mixed);
    session.sessionToken = randomText(300, mixed);
    session.arn = world.arns().assumedRole(roleName, sessionName);
    session.userId = u"AROA"_s + randomText(17, upper) + u':' + sessionName;
    session.expires = world.clock().milliseconds() + std::chrono::milliseconds(life).count();
    world.sessions.put(session);
    return session;
}

} // namespace attache
