// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <optional>

namespace attache {

/// Where files go. A value; no secret in it.
struct Destination {
    enum class Kind {
        Case, ///< an Amazon Connect case: Connect's attached files, SigV4
        Chat, ///< a chat contact: the Participant service, a connection token
        Resource, ///< any other resource that attached files may belong to, by ARN; as a case from here on
    };

    Kind kind = Kind::Case;
    QString id; ///< Case, Resource: the AssociatedResourceArn; Chat: the contact id
    QString title; ///< for people: the case's title, the customer's name; may be empty

    /// The same place, whatever it is called.
    bool operator==(const Destination &other) const { return kind == other.kind && id == other.id; }
    bool isChat() const { return kind == Kind::Chat; }
};

/// For the journal, for programs and for those who help: "case", "chat", "resource".
QString name(Destination::Kind kind);
std::optional<Destination::Kind> kindNamed(const QString &name);

} // namespace attache

Q_DECLARE_METATYPE(attache::Destination)
