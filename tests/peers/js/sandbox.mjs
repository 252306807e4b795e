// SPDX-License-Identifier: Apache-2.0
// The sandboxes that the suite drives, and AWS's own clients for them. What they are is in the environment:
// PEER_SANDBOXES, a ready line by name; their endpoints are the recorder's.
import * as connect from '@aws-sdk/client-connect';
import * as connectcases from '@aws-sdk/client-connectcases';
import * as connectparticipant from '@aws-sdk/client-connectparticipant';
import * as sso from '@aws-sdk/client-sso';
import * as ssoOidc from '@aws-sdk/client-sso-oidc';
import * as sts from '@aws-sdk/client-sts';
import { readFileSync } from 'node:fs';

const sdks = {
    connect, connectcases, connectparticipant, sso, 'sso-oidc': ssoOidc, sts,
};
const clientNames = {
    connect: 'ConnectClient', connectcases: 'ConnectCasesClient', connectparticipant: 'ConnectParticipantClient',
    sso: 'SSOClient', 'sso-oidc': 'SSOOIDCClient', sts: 'STSClient',
};

/** Amazon's model of each service. */
export const models = Object.fromEntries(Object.entries({
    connect: 'connect-2017-08-08', connectcases: 'connectcases-2022-10-03',
    connectparticipant: 'connectparticipant-2018-09-07', sso: 'sso-2019-06-10',
    'sso-oidc': 'sso-oidc-2019-06-10', sts: 'sts-2011-06-15',
}).map(([service, file]) => [service, JSON.parse(readFileSync(`${process.env.PEER_MODELS}/${file}.json`))]));

export class Sandbox {
    constructor(ready) {
        Object.assign(this, ready);
        this.credentials = { accessKeyId: ready.accessKeyId, secretAccessKey: ready.secretAccessKey };
        this.clients = {};
    }

    client(service, changes) {
        const make = () => new sdks[service][clientNames[service]]({
            endpoint: this.endpoint, region: this.region, credentials: this.credentials, maxAttempts: 1, ...changes,
        });
        if (changes)
            return make();
        return this.clients[service] ??= make();
    }

    /** The answer without what the SDK adds, or the SDK's exception. */
    async call(service, operation, input = {}, changes = undefined) {
        const { $metadata, ...answer } =
            await this.client(service, changes).send(new sdks[service][`${operation}Command`](input));
        return answer;
    }

    /** The exception's class as the SDK has it. */
    exception(service, name) {
        return sdks[service][name];
    }

    paginator(service, operation) {
        return sdks[service][`paginate${operation}`];
    }

    /** The sandbox's own interface. */
    async tell(method, path, body) {
        const answer = await fetch(this.control + path, { method, body: body && JSON.stringify(body) });
        if (!answer.ok)
            throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
        return answer.json();
    }
}

export function sandboxes() {
    const all = JSON.parse(process.env.PEER_SANDBOXES);
    return Object.fromEntries(Object.entries(all).map(([name, ready]) => [name, new Sandbox(ready)]));
}

/** PUTs @p bytes as the answer of a Start says. */
export async function put(metadata, bytes) {
    const headers = { ...metadata.HeadersToInclude };
    delete headers['Content-Length']; // fetch's own, and the same
    return fetch(metadata.Url, { method: 'PUT', headers, body: bytes });
}
