// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/filecommands.h"
#include "ui/mainwindow.h"
#include "ui/targetchooser.h"

namespace attache {

/// Connects the window with the engine's thread: every question down, every piece of news up. Engine and
/// Lookup, or what tests put in their place: any QObject with the same signals and slots.
template <typename AnyEngine, typename AnyLookup>
void wire(MainWindow &window, AnyEngine &engine, AnyLookup &lookup)
{
    using Window = MainWindow;
    auto &transfers = window.transfers();
    auto &commands = window.commands();
    auto &actions = window.fileActions();
    auto &chooser = window.targetChooser();

    QObject::connect(&window, &Window::addRequested, &engine, &AnyEngine::add);
    QObject::connect(&window, &Window::pauseRequested, &engine, &AnyEngine::pause);
    QObject::connect(&window, &Window::resumeRequested, &engine, &AnyEngine::resume);
    QObject::connect(&window, &Window::limitsWanted, &engine, &AnyEngine::learnLimits);
    QObject::connect(&commands, &FileCommands::retryRequested, &engine, &AnyEngine::retry);
    QObject::connect(&commands, &FileCommands::cancelRequested, &engine, &AnyEngine::cancel);
    QObject::connect(&commands, &FileCommands::removeRequested, &engine, &AnyEngine::remove);
    QObject::connect(&engine, &AnyEngine::added, &transfers, &TransferListModel::added);
    QObject::connect(&engine, &AnyEngine::moved, &transfers, &TransferListModel::moved);
    QObject::connect(&engine, &AnyEngine::progressed, &transfers, &TransferListModel::progressed);
    QObject::connect(&engine, &AnyEngine::removed, &transfers, &TransferListModel::removed);
    QObject::connect(&engine, &AnyEngine::queueChanged, &transfers, &TransferListModel::queueChanged);
    QObject::connect(&engine, &AnyEngine::limitsLearned, &window, &Window::limitsLearned);
    QObject::connect(&engine, &AnyEngine::signInNeeded, &window, &Window::signInNeeded);
    QObject::connect(&engine, &AnyEngine::troubled, &window, &Window::troubled);
    QObject::connect(&engine, &AnyEngine::recovered, &window, &Window::recovered);

    QObject::connect(&chooser, &TargetChooser::casesWanted, &lookup, &AnyLookup::searchCases);
    QObject::connect(&chooser, &TargetChooser::caseWanted, &lookup, &AnyLookup::findCase);
    QObject::connect(&window, &Window::chatsWanted, &lookup, &AnyLookup::listChats);
    QObject::connect(&window, &Window::caseWanted, &lookup, &AnyLookup::lookAtCase);
    QObject::connect(&window, &Window::lookedAway, &lookup, &AnyLookup::lookAway);
    QObject::connect(&window, &Window::filesWanted, &lookup, &AnyLookup::listFiles);
    QObject::connect(&actions, &FileActions::linkWanted, &lookup, &AnyLookup::link);
    QObject::connect(&actions, &FileActions::downloadWanted, &lookup, &AnyLookup::download);
    QObject::connect(&actions, &FileActions::deletionWanted, &lookup, &AnyLookup::remove);
    QObject::connect(&lookup, &AnyLookup::casesFound, &chooser, &TargetChooser::casesFound);
    QObject::connect(&lookup, &AnyLookup::caseFound, &window.targets(), &TargetListModel::caseFound);
    QObject::connect(&lookup, &AnyLookup::caseLooked, &window.caseCard(), &CaseCardModel::caseLooked);
    QObject::connect(&lookup, &AnyLookup::chatsFound, &window.targets(), &TargetListModel::chatsFound);
    QObject::connect(&lookup, &AnyLookup::filesFound, &window, &Window::filesFound);
    QObject::connect(&lookup, &AnyLookup::linkReady, &actions, &FileActions::linkReady);
    QObject::connect(&lookup, &AnyLookup::downloaded, &actions, &FileActions::downloaded);
    QObject::connect(&lookup, &AnyLookup::deleted, &window, &Window::deleted);
    QObject::connect(&lookup, &AnyLookup::failed, &window, &Window::failed);
}

} // namespace attache
