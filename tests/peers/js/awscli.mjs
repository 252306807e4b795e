// SPDX-License-Identifier: Apache-2.0
// Debian's AWS CLI and `attache call`, side by side: for each operation that both know one good call and one that
// is refused; with ATTACHE_LONG=1 every refusal that has a cause of its own.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { inputs, Things } from './inputs.mjs';
import { sandboxes } from './sandbox.mjs';

const { plain } = sandboxes();
const folder = mkdtempSync(`${tmpdir()}/awscli-`);
const isLong = process.env.ATTACHE_LONG === '1';
const counts = { answers: 0, newer: 0, errors: 0, local: 0 };

// The CLI of Debian 12 is of January 2023. Of sso it has a logout of its own in place of the API's.
const newer = ['StartAttachedFileUpload', 'CompleteAttachedFileUpload', 'GetAttachedFile',
    'BatchGetAttachedFileMetadata', 'DeleteAttachedFile', 'DescribeAttachedFilesConfiguration',
    'ListAttachedFilesConfigurations', 'CreateParticipant', 'Logout'];

// Good input in place of one that this CLI is too old for.
const older = {
    GetAttachment: t => t.attachment(),
    SearchRelatedItems: t => ({ ...t.domain, caseId: t.caseId, filters: [{ contact: {} }] }),
};

// What can be done but once: each program gets an input of its own.
const once = ['DisconnectParticipant', 'StopContact', 'CreateToken'];

// Of a moment that two programs never share: one asks too soon, the other not; the clock is moved for one.
const timed = ['CreateToken SlowDownException', 'CreateToken ExpiredTokenException'];

// Drawn by chance or made of the time, so that two calls never answer the same.
const drawn = ['ConnectionToken', 'ParticipantToken', 'Url', 'UrlExpiry', 'Expiry', 'ConnectionExpiry', 'ContactId',
    'ParticipantId', 'accessKeyId', 'secretAccessKey', 'sessionToken', 'expiration', 'AccessKeyId',
    'SecretAccessKey', 'SessionToken', 'Expiration', 'AssumedRoleId', 'clientId', 'clientSecret',
    'clientIdIssuedAt', 'clientSecretExpiresAt', 'deviceCode', 'userCode', 'verificationUriComplete', 'accessToken',
    'refreshToken', 'relatedItemId', 'relatedItemArn', 'Id', 'AbsoluteTime'];
const isDrawn = (operation, name) => drawn.includes(name)
    // There the same things are asked for twice, and must be the same.
    && !/^(Get(Transcript|Case|CurrentUserData)|Describe|List|Search)/.test(operation);

writeFileSync(`${folder}/config`, '[default]\ncli_timestamp_format = wire\ncli_pager =\noutput = json\n');
const environment = {
    PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8', AWS_CONFIG_FILE: `${folder}/config`,
    AWS_SHARED_CREDENTIALS_FILE: `${folder}/none`, AWS_EC2_METADATA_DISABLED: 'true', AWS_MAX_ATTEMPTS: '1',
    AWS_REGION: plain.region, AWS_DEFAULT_REGION: plain.region, AWS_ACCESS_KEY_ID: plain.accessKeyId,
    AWS_SECRET_ACCESS_KEY: plain.secretAccessKey,
    // A sanitizer's own complaints must not be taken for words of the program.
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.endsWith('SAN_OPTIONS'))),
};

const run = (program, words, changes) => new Promise(resolve => {
    execFile(program, words, { env: { ...environment, ...changes } }, (error, out, err) => {
        resolve({ exitCode: error ? error.code : 0, out, err });
    });
});

let files = 0;
const kept = input => { // not in argv, where everyone can read it
    const path = `${folder}/${++files}.json`;
    writeFileSync(path, JSON.stringify(input), { mode: 0o600 });
    return path;
};
const cliName = operation => operation.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();

const aws = (service, operation, input, changes) => run('/usr/bin/aws', [service, cliName(operation),
    '--endpoint-url', plain.endpoint, '--no-paginate', '--cli-input-json', `file://${kept(input)}`], changes);
const attache = (service, operation, input, changes) => run(process.env.PEER_ATTACHE,
    ['call', service, operation, '--endpoint-url', plain.endpoint, '--input', `@${kept(input)}`], changes);

// The CLI prints what its own models know, and those are older than Amazon's of today.
const itsData = '/usr/lib/python3/dist-packages/awscli/botocore/data';
const itsModels = Object.fromEntries(Object.entries({
    connect: '2017-08-08', connectcases: '2022-10-03', connectparticipant: '2018-09-07', sso: '2019-06-10',
    'sso-oidc': '2019-06-10', sts: '2011-06-15',
}).map(([service, version]) =>
    [service, JSON.parse(readFileSync(`${itsData}/${service}/${version}/service-2.json`))]));

/** @p value as far as the shape of that model has it. */
function known(shapes, name, value) {
    const shape = shapes[name];
    if (shape.type === 'structure') {
        return Object.fromEntries(Object.entries(shape.members)
            .filter(([member, of]) => (of.locationName ?? member) in value)
            .map(([member, of]) => [member, known(shapes, of.shape, value[of.locationName ?? member])]));
    }
    if (shape.type === 'list')
        return value.map(item => known(shapes, shape.member.shape, item));
    return value;
}

/** The same, but for what is drawn anew. */
function same(operation, left, right, path = '') {
    if (left !== null && typeof left === 'object' && right !== null && typeof right === 'object') {
        assert.deepEqual(Object.keys(left).sort(), Object.keys(right).sort(), `the members of ${path || 'the answer'}`);
        for (const name of Object.keys(left)) {
            if (isDrawn(operation, name) && typeof left[name] !== 'object')
                assert.equal(typeof left[name], typeof right[name], `${path}.${name}`);
            else
                same(operation, left[name], right[name], `${path}.${name}`);
        }
    } else {
        assert.deepEqual(left, right, path);
    }
}

const errorLine = text => text.split('\n').find(line => line.startsWith('An error occurred'))
    ?.replace(/ \(reached max retries: \d+\)/, ''); // the CLI's own count
const signIn = ['InvalidSignatureException', 'SignatureDoesNotMatch', 'IDPRejectedClaim', 'InvalidIdentityToken',
    'UnrecognizedClientException', 'InvalidClientTokenId', 'UnauthorizedException',
    'ExpiredTokenException', 'ExpiredToken', 'MissingAuthenticationToken'];

async function refused(service, operation, cause, changes = {}) {
    const first = await cause(new Things(plain));
    const second = once.includes(operation) ? await cause(new Things(plain)) : first;
    const [theirs, ours] = await Promise.all([
        aws(service, operation, first, changes), attache(service, operation, second, changes)]);
    const expected = errorLine(theirs.err);
    if (!expected || !errorLine(ours.err)) {
        // Input that breaks the API's rules: neither program need send it, and ours never does.
        assert.ok([1, 2].includes(ours.exitCode) && ours.err.length > 0,
            `attache: exit ${ours.exitCode}, ${ours.err}; aws: exit ${theirs.exitCode}, ${theirs.err}`);
        assert.ok(theirs.exitCode > 0, `aws took what attache refused: ${ours.err}`);
        ++counts.local;
        return;
    }
    // This CLI reads no words of OAuth, and prints none.
    assert.equal(service === 'sso-oidc' && expected.endsWith(': ') ? errorLine(ours.err).replace(/: .*/, ': ')
        : errorLine(ours.err), expected);
    assert.equal(theirs.exitCode, 254);
    const code = /\((.*?)\)/.exec(expected)[1];
    const needsSignIn = signIn.includes(code)
        || (service === 'connectparticipant' && code === 'AccessDeniedException');
    if (service === 'sso-oidc') // whether its refusals mean to sign in again is left open
        assert.ok([1, 3].includes(ours.exitCode), `the exit code of ${code}`);
    else
        assert.equal(ours.exitCode, needsSignIn ? 3 : 1, `the exit code of ${code}`);
    assert.equal(ours.out, '');
    ++counts.errors;
}

async function answered(service, operation, cause) {
    const first = await cause(new Things(plain));
    const second = once.includes(operation) ? await cause(new Things(plain)) : first;
    const theirs = await aws(service, operation, first);
    const ours = await attache(service, operation, second);
    assert.equal(theirs.exitCode, 0, `aws: ${theirs.err}`);
    assert.equal(ours.exitCode, 0, `attache: ${ours.err}`);
    const { operations, shapes } = itsModels[service];
    const output = operations[operation].output?.shape;
    const said = JSON.parse(ours.out || '{}');
    const comparable = output ? known(shapes, output, said) : said;
    counts.newer += isDeepStrictEqual(comparable, said) ? 0 : 1;
    same(operation, comparable, JSON.parse(theirs.out || '{}'));
    ++counts.answers;
}

// The one refusal of the ordinary run: of those that the service judges, not the programs.
const preferred = ['ResourceNotFoundException', 'AccessDeniedException', 'UnauthorizedException',
    'InvalidClientException', 'InvalidClientMetadataException', 'MalformedPolicyDocumentException',
    'InvalidRequestException', 'ValidationException'];

test('the two programs', { concurrency: isLong ? 1 : 4 }, async t => {
    const cases = [];
    for (const [service, operations] of Object.entries(inputs)) {
        for (const [operation, { ok, ...causes }] of Object.entries(operations)) {
            if (newer.includes(operation))
                continue;
            cases.push(t.test(`${service} ${operation} answers`,
                () => answered(service, operation, older[operation] ?? ok)));
            const chosen = isLong ? Object.keys(causes).filter(code => !timed.includes(`${operation} ${code}`)) : preferred.filter(code => causes[code]).slice(0, 1);
            for (const code of chosen) {
                cases.push(t.test(`${service} ${operation} refuses with ${code}`, async () => {
                    try {
                        await refused(service, operation, causes[code]);
                    } finally {
                        if (isLong)
                            await plain.tell('POST', '/clock', { skewSeconds: 0 });
                    }
                }));
            }
        }
    }
    for (const [service, operation] of [['sts', 'GetCallerIdentity'], ['connect', 'ListInstances'],
        ['connectcases', 'ListDomains']]) {
        for (const [what, changes] of [['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }],
            ['an unknown key', { AWS_ACCESS_KEY_ID: 'AKIAUNKNOWNUNKNOWN00' }]]) {
            cases.push(t.test(`${service} ${operation} refuses ${what}`,
                () => refused(service, operation, () => ({}), changes)));
        }
    }
    await Promise.all(cases);
});

after(() => {
    rmSync(folder, { recursive: true });
    console.log(`peers: ${counts.answers} operations with the same answer (${counts.newer} of them with members that `
        + `the CLI is too old to know), ${counts.errors} errors with the same words, `
        + `${counts.local} refused before sending`);
    if (!isLong)
        assert.equal(counts.local, 0, 'the ordinary run compares what the service refuses');
});
