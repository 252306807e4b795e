// SPDX-License-Identifier: Apache-2.0
#include "support/testcertificate.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace attache {

namespace {

template <auto free>
struct Freed {
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};

QByteArray text(BIO *bio)
{
    char *data = nullptr;
    const auto length = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qsizetype(length));
}

template <typename T, auto free>
std::unique_ptr<T, Freed<free>> read(const QByteArray &pem,
                                     T *(*reader)(BIO *, T **, pem_password_cb *, void *))
{
    const std::unique_ptr<BIO, Freed<BIO_free_all>> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return std::unique_ptr<T, Freed<free>>(reader(bio.get(), nullptr, nullptr, nullptr));
}

void extend(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

TestCertificate TestCertificate::make(const QByteArray &names, std::chrono::seconds validFor,
                                      const TestCertificate *issuer)
{
    const std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>> key(EVP_EC_gen("P-256"));
    const std::unique_ptr<X509, Freed<X509_free>> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), issuer ? 2 : 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), long(validFor.count()));
    X509_set_pubkey(certificate.get(), key.get());
    auto *name = X509_get_subject_name(certificate.get());
    const auto *called =
        reinterpret_cast<const unsigned char *>(issuer ? "Attache test server" : "Attache test");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, called, -1, -1, 0);
    const auto signer = issuer ? read<X509, X509_free>(issuer->certificatePem, PEM_read_bio_X509) : nullptr;
    const auto signerKey =
        issuer ? read<EVP_PKEY, EVP_PKEY_free>(issuer->keyPem, PEM_read_bio_PrivateKey) : nullptr;
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(signer.get()) : name);
    extend(certificate.get(), NID_basic_constraints, issuer ? "critical,CA:FALSE" : "critical,CA:TRUE");
    extend(certificate.get(), NID_subject_alt_name, names.constData());
    X509_sign(certificate.get(), issuer ? signerKey.get() : key.get(), EVP_sha256());

    const std::unique_ptr<BIO, Freed<BIO_free_all>> certificateBio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateBio.get(), certificate.get());
    const std::unique_ptr<BIO, Freed<BIO_free_all>> keyBio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    const auto certificatePem = text(certificateBio.get());
    return {certificatePem, text(keyBio.get()), issuer ? issuer->issuerPem : certificatePem};
}

} // namespace attache
