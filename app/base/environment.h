// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>

namespace attache {

/// This process's own, without what AWS's programs read (AWS_…): a person's keys may stand there, and are
/// nothing to a program that has no use for them.
QProcessEnvironment environmentWithoutAws();

} // namespace attache
