// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"

#include <span>
#include <vector>

namespace attache {

/// An option as the parser and the help text know it.
struct OptionRow {
    QString name; ///< without the dashes
    QString value; ///< what its value is called; empty: it takes none
    QString description;
    std::vector<Options::Command> commands; ///< that take it; empty: all
};

/// A command as the parser and the help text know it.
struct CommandRow {
    Options::Command command;
    QString name;
    QString usage = {}; ///< what follows the name
    QString summary; ///< one line
    QString description; ///< more than that
    bool target = false; ///< needs one
    int minimum = 0; ///< of arguments
    int maximum = -1; ///< -1: any number
    QString argument = {}; ///< what one is called
};

std::span<const OptionRow> optionTable();
std::span<const CommandRow> commandTable();
const CommandRow &row(Options::Command command);
bool takes(const OptionRow &option, Options::Command command);

/// The text of --help.
QString helpText(Options::Command command);
QString versionText();

} // namespace attache
