// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace attache {

/// A request and its answer, both whole.
struct Exchange {
    QByteArray method;
    QByteArray target;
    QByteArray requestBody; ///< of a Query call, which names its operation there
    int status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< of the answer
    QByteArray body; ///< of the answer
};

/// Judges answers by Amazon's own models (the folder of ATTACHE_SHARED), so by nothing that the sandbox
/// itself was made from: status, members, types, lengths, ranges, enums and patterns of every output and
/// every modelled error. Errors that no model names must be of those that AWS says every service may give.
/// Of S3, which has no model there, the form of its errors and the headers of its answers.
///
/// A fault's answer says that the sandbox was told to give it; its code and status are then the test's own.
class AnswerCheck
{
public:
    AnswerCheck();
    ~AnswerCheck();

    /// Judges one exchange and remembers what is wrong with it.
    void judge(const Exchange &exchange);

    /// Everything that was wrong, "ListDomains 200: domains[].nam is no member".
    QStringList violations() const { return m_violations; }
    /// "1234 answers checked, 567 of them errors (S3: 89): 0 violations"
    QString summary() const;
    int checked() const { return m_checked; }

private:
    struct Model;

    void judgeS3(const Exchange &exchange, const QString &path);
    void judgeOutput(const Model &model, const QJsonObject &operation, const Exchange &exchange);
    void judgeError(const Model &model, const QJsonObject &operation, const Exchange &exchange);
    void wrong(const QString &what);

    std::vector<std::unique_ptr<Model>> m_models;
    QString m_subject; // the exchange that is being judged
    QStringList m_violations;
    int m_checked = 0;
    int m_errors = 0;
    int m_s3 = 0;
};

} // namespace attache
