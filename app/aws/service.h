// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attache {

/// The services that Attache speaks to, by Amazon's names.
enum class Service { Connect, ConnectParticipant, ConnectCases, Sts, Sso, SsoOidc };

} // namespace attache
