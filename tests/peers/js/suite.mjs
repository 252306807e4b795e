// SPDX-License-Identifier: Apache-2.0
// AWS SDK for JavaScript v3 against attache-sandbox: every operation, every error that Amazon's models list for
// it, and every paginator.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { inputs, quotas, Things } from './inputs.mjs';
import { models, put, sandboxes } from './sandbox.mjs';

const { plain, throttled, full } = sandboxes();
const counts = { operations: 0, caused: 0, told: 0, pages: 0, rest: 0 };

const throttling = ['ThrottlingException', 'TooManyRequestsException', 'LimitExceededException'];

/** The models' errors of an operation: [shape, code on the wire, status]. */
function errorsOf(service, operation) {
    const { operations, shapes } = models[service];
    return (operations[operation].errors ?? []).map(({ shape }) => {
        const error = shapes[shape].error ?? {};
        return [shape, error.code ?? shape, error.httpStatusCode ?? 400];
    });
}

/** What the SDK throws for a call that must fail. */
async function thrown(sandbox, service, operation, input) {
    try {
        await sandbox.call(service, operation, input);
    } catch (error) {
        return error;
    }
    assert.fail(`${operation} was answered without an error`);
}

function isThe(error, sandbox, service, [shape, code, status]) {
    assert.ok([shape, code].includes(error.name), `expected ${shape}, came ${error.name}: ${error.message}`);
    assert.equal(error.$metadata?.httpStatusCode, status, `${error.name}: ${error.message}`);
    assert.ok(error instanceof sandbox.exception(service, shape), `the SDK has no class for this ${error.name}`);
    assert.ok(error.message || error.error_description, 'it says nothing');
    assert.ok(error.$metadata.requestId, 'it has no request id');
}

for (const [service, operations] of Object.entries(inputs)) {
    for (const [operation, causes] of Object.entries(operations)) {
        describe(`${service} ${operation}`, () => {
            test('answers', async () => {
                const things = new Things(plain);
                await plain.call(service, operation, await causes.ok(things));
                ++counts.operations;
            });
            for (const expected of errorsOf(service, operation)) {
                const [shape, code, status] = expected;
                test(`refuses with ${shape}`, async () => {
                    let sandbox = plain;
                    let input;
                    let isTold = false;
                    if (causes[shape]) {
                        input = await causes[shape](new Things(plain));
                    } else if (shape === 'ServiceQuotaExceededException' && quotas[operation]) {
                        sandbox = full;
                        input = await quotas[operation](new Things(full));
                    } else if (throttling.includes(shape) || (shape === 'SlowDownException' && !causes[shape])) {
                        // The same call twice, where one an hour is allowed; what the first says is all the same.
                        sandbox = throttled;
                        input = await anyInput(operation, causes);
                        await throttled.call(service, operation, input).catch(() => { });
                    } else if (shape === 'AccessDeniedException' && service.startsWith('connect')) {
                        input = await causes.ok(new Things(plain));
                        const action = `${service === 'connect' ? 'connect' : 'cases'}:${operation}`;
                        await plain.tell('POST', '/settings', { denied: [action] });
                    } else {
                        isTold = true;
                        input = await causes.ok(new Things(plain));
                        await plain.tell('POST', '/faults',
                            { operation, action: 'status', status, code, times: 1 });
                    }
                    try {
                        isThe(await thrown(sandbox, service, operation, input), sandbox, service, expected);
                    } finally {
                        await plain.tell('POST', '/settings', { denied: [] });
                        await plain.tell('POST', '/clock', { skewSeconds: 0 });
                        await plain.tell('DELETE', '/faults');
                    }
                    ++counts[isTold ? 'told' : 'caused'];
                });
            }
        });
    }
}

/** Good input of the plain sandbox; the throttled one needn't like it. */
async function anyInput(operation, causes) {
    return causes.ok(new Things(plain));
}

/** Every page of a paginator, by pages of @p size; and that there is more than one. */
async function pages(service, operation, size, input) {
    const found = [];
    let token;
    for await (const page of plain.paginator(service, operation)({ client: plain.client(service), pageSize: size },
        input)) {
        const { $metadata, ...answer } = page;
        const next = answer.nextToken ?? answer.NextToken;
        assert.notEqual(next, token ?? null, 'a page has the token of the last one');
        token = next;
        found.push(answer);
    }
    assert.ok(found.length > 1, `all came on ${found.length} page`);
    counts.pages += found.length;
    return found;
}

function joined(found, list, id) {
    const all = found.flatMap(page => page[list]);
    assert.equal(new Set(all.map(id)).size, all.length, 'an item came twice');
    return all;
}

describe('pages', () => {
    test('connect ListAttachedFilesConfigurations', async () => {
        const found = await pages('connect', 'ListAttachedFilesConfigurations', 3, { InstanceId: plain.instanceId });
        const scopes = joined(found, 'AttachedFilesConfigurations', one => one.AttachmentScope);
        assert.deepEqual(scopes.map(one => one.AttachmentScope).sort(), ['CASE', 'CHAT', 'EMAIL', 'TASK']);
    });
    test('connect ListIntegrationAssociations', async () => {
        const found = await pages('connect', 'ListIntegrationAssociations', 1, { InstanceId: plain.instanceId });
        assert.equal(joined(found, 'IntegrationAssociationSummaryList', one => one.IntegrationType).length, 2);
    });
    test('connect SearchUsers', async () => {
        const found = await pages('connect', 'SearchUsers', 2, { InstanceId: plain.instanceId });
        assert.equal(joined(found, 'Users', one => one.Id).length, found[0].ApproximateTotalCount);
    });
    test('connectcases SearchCases', async () => {
        const found = await pages('connectcases', 'SearchCases', 4, { domainId: plain.domainId });
        assert.equal(joined(found, 'cases', one => one.caseId).length, found[0].totalCount);
    });
    for (const [operation, list, id, size, input] of [
        ['ListFields', 'fields', one => one.fieldId, 5, {}],
        ['ListTemplates', 'templates', one => one.templateId, 1, {}],
        ['ListFieldOptions', 'options', one => one.value, 1, { fieldId: 'status' }],
    ]) {
        test(`connectcases ${operation}`, async () => {
            joined(await pages('connectcases', operation, size, { domainId: plain.domainId, ...input }), list, id);
        });
    }
    test('connectcases SearchRelatedItems', async () => {
        const things = new Things(plain);
        const { caseId } = await plain.call('connectcases', 'CreateCase', await things.newCase());
        for (let i = 0; i < 7; ++i)
            await plain.call('connectcases', 'CreateRelatedItem', things.comment({ caseId }));
        const found = await pages('connectcases', 'SearchRelatedItems', 3, { domainId: plain.domainId, caseId });
        assert.deepEqual(found.map(page => page.relatedItems.length), [3, 3, 1]);
        joined(found, 'relatedItems', one => one.relatedItemId);
    });
    test('connectcases ListCasesForContact', async () => {
        const things = new Things(plain);
        const { contactId } = await things.chat();
        const contactArn = `${plain.instanceArn}/contact/${contactId}`;
        for (const { caseId } of plain.cases.slice(0, 3))
            await plain.call('connectcases', 'CreateRelatedItem',
                things.comment({ caseId, type: 'Contact', content: { contact: { contactArn } } }));
        const found = await pages('connectcases', 'ListCasesForContact', 2, { domainId: plain.domainId, contactArn });
        assert.equal(joined(found, 'cases', one => one.caseId).length, 3);
    });
    test('connectparticipant GetTranscript', async () => {
        const things = new Things(plain);
        const connection = await things.connection();
        for (let i = 0; i < 6; ++i)
            await plain.call('connectparticipant', 'SendMessage',
                { ...connection, ContentType: 'text/plain', Content: `${i}` });
        const found = await pages('connectparticipant', 'GetTranscript', 4,
            { ...connection, ScanDirection: 'FORWARD', SortOrder: 'ASCENDING' });
        const said = joined(found, 'Transcript', one => one.Id).filter(one => one.Type === 'MESSAGE');
        assert.deepEqual(said.map(one => one.Content), ['0', '1', '2', '3', '4', '5']);
    });
    test('sso ListAccountRoles', async () => {
        const input = { ...await new Things(plain).signedIn(), accountId: plain.account };
        assert.ok(joined(await pages('sso', 'ListAccountRoles', 1, input), 'roleList', one => one.roleName).length > 1);
    });
});

describe('the whole way', () => {
    after(() => ++counts.rest);

    test('a file for a case, and back', async () => {
        const things = new Things(plain);
        const id = await things.file();
        const { UrlExpiryInSeconds, ...found } = await plain.call('connect', 'GetAttachedFile', id);
        assert.equal(found.FileStatus, 'APPROVED');
        const whole = await fetch(found.DownloadUrlMetadata.Url);
        assert.equal(await whole.text(), 'hello');
        assert.match(whole.headers.get('content-disposition'), /filename="a\.txt"/);
        const part = await fetch(found.DownloadUrlMetadata.Url, { headers: { Range: 'bytes=1-3' } });
        assert.equal(part.status, 206);
        assert.equal(part.headers.get('content-range'), 'bytes 1-3/5');
        assert.equal(await part.text(), 'ell');
        const { relatedItems } = await plain.call('connectcases', 'SearchRelatedItems',
            { domainId: plain.domainId, caseId: things.caseId, filters: [{ file: { fileArn: found.FileArn } }] });
        assert.equal(relatedItems.length, 1);
        await plain.call('connect', 'DeleteAttachedFile', id);
        assert.equal((await fetch(found.DownloadUrlMetadata.Url)).status, 404);
    });
    test('a chat: the other one sees a file when it is approved', async () => {
        const things = new Things(plain);
        const chat = plain.chats[0];
        const agent = await things.connection(chat.participantToken);
        const started = await plain.call('connectparticipant', 'StartAttachmentUpload', things.attach(agent));
        assert.equal((await put(started.UploadMetadata, 'hello')).status, 200);
        await plain.call('connectparticipant', 'CompleteAttachmentUpload',
            { ...agent, AttachmentIds: [started.AttachmentId], ClientToken: randomUUID() });
        const { Transcript } = await plain.call('connectparticipant', 'GetTranscript', { ...agent, MaxResults: 100 });
        const item = Transcript.find(one => one.Attachments?.[0].AttachmentId === started.AttachmentId);
        assert.equal(item?.Attachments[0].Status, 'APPROVED');
        assert.equal(item.Type, 'ATTACHMENT');
    });
    test('a chat that ends while a file is on its way', async () => {
        const things = new Things(plain);
        const { contactId, participantToken } = await things.chat();
        const connection = await things.connection(participantToken);
        const started = await plain.call('connectparticipant', 'StartAttachmentUpload', things.attach(connection));
        await plain.call('connect', 'StopContact', { InstanceId: plain.instanceId, ContactId: contactId });
        // The bucket knows no chats; the service does.
        assert.equal((await put(started.UploadMetadata, 'hello')).status, 200);
        const refused = await thrown(plain, 'connectparticipant', 'CompleteAttachmentUpload',
            { ...connection, AttachmentIds: [started.AttachmentId], ClientToken: randomUUID() });
        assert.equal(refused.name, 'AccessDeniedException');
    });
    test('temporary credentials sign', async () => {
        const { Credentials } = await plain.call('sts', 'AssumeRole', new Things(plain).role());
        const credentials = {
            accessKeyId: Credentials.AccessKeyId, secretAccessKey: Credentials.SecretAccessKey,
            sessionToken: Credentials.SessionToken,
        };
        const who = await plain.call('sts', 'GetCallerIdentity', {}, { credentials });
        assert.match(who.Arn, /:assumed-role\/Peer\/peer$/);
        await assert.rejects(
            plain.call('sts', 'GetCallerIdentity', {}, { credentials: { ...credentials, sessionToken: 'none' } }),
            { name: 'InvalidClientTokenId' });
    });
    test('a wrong key, and a key that nobody knows', async () => {
        for (const [changes, name] of [
            [{ secretAccessKey: 'wrong' }, 'InvalidSignatureException'],
            [{ accessKeyId: 'AKIAUNKNOWNUNKNOWN00' }, 'UnrecognizedClientException'],
        ]) {
            await assert.rejects(
                plain.call('connect', 'ListInstances', {}, { credentials: { ...plain.credentials, ...changes } }),
                { name });
        }
    });
    test('the clock that is wrong is found out by the Date of the answer', async () => {
        await plain.tell('POST', '/clock', { skewSeconds: 3600 });
        try {
            const client = plain.client('connect', { maxAttempts: 2 });
            const { ListInstancesCommand } = await import('@aws-sdk/client-connect');
            await client.send(new ListInstancesCommand({}));
        } finally {
            await plain.tell('POST', '/clock', { skewSeconds: 0 });
        }
    });
});

after(() => {
    console.log(`peers: ${counts.operations} operations answered, ${counts.caused + counts.told} modelled errors `
        + `(${counts.caused} by their own cause, ${counts.told} by a fault), ${counts.pages} pages`);
});
