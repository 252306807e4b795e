// SPDX-License-Identifier: Apache-2.0
// For each operation: what makes it succeed, and what makes it fail with each error that needs no help.
import { randomUUID } from 'node:crypto';
import { put } from './sandbox.mjs';

const bytes = Buffer.from('hello');
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

/** Things that a sandbox has, made when they are wanted. */
export class Things {
    constructor(sandbox) {
        this.s = sandbox;
        this.instance = { InstanceId: sandbox.instanceId };
        this.domain = { domainId: sandbox.domainId };
        this.caseArn = sandbox.cases[0].caseArn;
        this.caseId = sandbox.cases[0].caseId;
        this.contactId = sandbox.chats[0].contactId;
    }

    start(changes = {}) {
        return {
            ...this.instance, AssociatedResourceArn: this.caseArn, FileName: 'a.txt', FileSizeInBytes: bytes.length,
            FileUseCaseType: 'ATTACHMENT', ClientToken: randomUUID(), ...changes,
        };
    }

    async startedFile(uploaded = true) {
        const started = await this.s.call('connect', 'StartAttachedFileUpload', this.start());
        if (uploaded)
            await put(started.UploadUrlMetadata, bytes);
        return { ...this.instance, FileId: started.FileId, AssociatedResourceArn: this.caseArn };
    }

    async file() {
        const id = await this.startedFile();
        await this.s.call('connect', 'CompleteAttachedFileUpload', id);
        return id;
    }

    async chat() {
        const { ContactId, ParticipantToken } = await this.s.call('connect', 'StartChatContact', {
            ...this.instance, ContactFlowId: randomUUID(), ParticipantDetails: { DisplayName: 'Guest' },
        });
        return { contactId: ContactId, participantToken: ParticipantToken };
    }

    async connection(participantToken = undefined) {
        participantToken ??= (await this.chat()).participantToken;
        const { ConnectionCredentials } = await this.s.call('connectparticipant', 'CreateParticipantConnection', {
            ParticipantToken: participantToken, Type: ['CONNECTION_CREDENTIALS'],
        });
        return { ConnectionToken: ConnectionCredentials.ConnectionToken };
    }

    attach(connection, changes = {}) {
        return {
            ...connection, ContentType: 'text/plain', AttachmentName: 'a.txt', AttachmentSizeInBytes: bytes.length,
            ClientToken: randomUUID(), ...changes,
        };
    }

    async startedAttachment() {
        const connection = await this.connection();
        const started = await this.s.call('connectparticipant', 'StartAttachmentUpload', this.attach(connection));
        await put(started.UploadMetadata, bytes);
        return { ...connection, AttachmentIds: [started.AttachmentId], ClientToken: randomUUID() };
    }

    async attachment() {
        const { ClientToken, ...id } = await this.startedAttachment();
        await this.s.call('connectparticipant', 'CompleteAttachmentUpload', { ...id, ClientToken });
        return { ConnectionToken: id.ConnectionToken, AttachmentId: id.AttachmentIds[0] };
    }

    async templateId() {
        return (await this.s.call('connectcases', 'ListTemplates', this.domain)).templates[0].templateId;
    }

    async newCase(changes = {}) {
        return {
            ...this.domain, templateId: await this.templateId(), clientToken: randomUUID(), fields: [
                { id: 'title', value: { stringValue: 'A new one' } },
                { id: 'customer_id', value: { stringValue: 'arn:aws:profile:us-west-2:1:domains/d/profiles/p' } },
            ], ...changes,
        };
    }

    comment(changes = {}) {
        return {
            ...this.domain, caseId: this.caseId, type: 'Comment',
            content: { comment: { body: 'Noted.', contentType: 'Text/Plain' } }, ...changes,
        };
    }

    async client(changes = {}) {
        const { clientId, clientSecret } = await this.s.call(
            'sso-oidc', 'RegisterClient', { clientName: 'peer', clientType: 'public', ...changes });
        return { clientId, clientSecret };
    }

    async device(changes = {}) {
        const client = await this.client(changes);
        const device = await this.s.call(
            'sso-oidc', 'StartDeviceAuthorization', { ...client, startUrl: 'https://peer.awsapps.com/start' });
        return { device, grant: { ...client, grantType: deviceGrant, deviceCode: device.deviceCode } };
    }

    async approved(query = '') {
        const { device, grant } = await this.device();
        await fetch(device.verificationUriComplete + query);
        return grant;
    }

    async signedIn() {
        const { accessToken } = await this.s.call('sso-oidc', 'CreateToken', await this.approved());
        return { accessToken };
    }

    role(changes = {}) {
        return { RoleArn: `arn:aws:iam::${this.s.account}:role/Peer`, RoleSessionName: 'peer', ...changes };
    }

    user() {
        return this.s.userArn.split('/').at(-1);
    }
}

const nowhere = { InstanceId: '00000000-0000-4000-8000-000000000000' };
const noDomain = { domainId: '00000000-0000-4000-8000-000000000000' };
const noContact = { ContactId: '00000000-0000-4000-8000-000000000000' };
const token = { NextToken: 'bm9uZQ' };
const lowerToken = { nextToken: 'bm9uZQ' };

/**
 * By service and operation: `ok` gives good input, each other member the input that is answered with the error
 * of its name. What SDKs would refuse themselves can't stand here. `t` are the Things of a sandbox.
 */
export const inputs = {
    connect: {
        StartAttachedFileUpload: {
            ok: t => t.start({ Tags: { team: 'peers' }, CreatedBy: { ConnectUserArn: t.s.userArn } }),
            InvalidRequestException: t => t.start({ FileName: 'a.exe' }),
            ResourceConflictException: async t => {
                const ClientToken = randomUUID();
                await t.s.call('connect', 'StartAttachedFileUpload', t.start({ ClientToken }));
                return t.start({ ClientToken, FileName: 'b.txt' });
            },
        },
        CompleteAttachedFileUpload: {
            ok: t => t.startedFile(),
            InvalidRequestException: t => t.startedFile(false),
            ResourceNotFoundException: async t => ({ ...await t.startedFile(), FileId: 'none' }),
        },
        GetAttachedFile: {
            ok: async t => ({ ...await t.file(), UrlExpiryInSeconds: 60 }),
            InvalidRequestException: async t => ({ ...await t.file(), UrlExpiryInSeconds: 1 }),
            ResourceNotFoundException: async t => ({ ...await t.file(), FileId: 'none' }),
        },
        BatchGetAttachedFileMetadata: {
            ok: async t => {
                const { FileId, ...rest } = await t.file();
                return { ...rest, FileIds: [FileId, 'none'] };
            },
            InvalidRequestException: t => ({ ...t.instance, AssociatedResourceArn: t.caseArn, FileIds: [] }),
            ResourceNotFoundException: t => ({ ...nowhere, AssociatedResourceArn: t.caseArn, FileIds: ['none'] }),
        },
        DeleteAttachedFile: {
            ok: t => t.file(),
            InvalidRequestException: async t => ({ ...await t.file(), FileId: 'x'.repeat(257) }),
            ResourceNotFoundException: async t => {
                const id = await t.file();
                await t.s.call('connect', 'DeleteAttachedFile', id);
                return id;
            },
        },
        DescribeAttachedFilesConfiguration: {
            ok: t => ({ ...t.instance, AttachmentScope: 'CASE' }),
            InvalidParameterException: t => ({ ...t.instance, AttachmentScope: 'FAX' }),
            ResourceNotFoundException: () => ({ ...nowhere, AttachmentScope: 'CASE' }),
        },
        ListAttachedFilesConfigurations: {
            ok: t => t.instance,
            InvalidParameterException: t => ({ ...t.instance, ...token }),
            ResourceNotFoundException: () => nowhere,
        },
        ListInstances: { ok: () => ({}), InvalidRequestException: () => token },
        DescribeInstance: {
            ok: t => t.instance,
            InvalidRequestException: () => ({ InstanceId: 'x'.repeat(101) }),
            ResourceNotFoundException: () => nowhere,
        },
        ListIntegrationAssociations: {
            ok: t => ({ ...t.instance, IntegrationType: 'CASES_DOMAIN' }),
            InvalidRequestException: t => ({ ...t.instance, ...token }),
            ResourceNotFoundException: () => nowhere,
        },
        DescribeUser: {
            ok: t => ({ ...t.instance, UserId: t.user() }),
            InvalidRequestException: t => ({ InstanceId: 'x'.repeat(101), UserId: t.user() }),
            ResourceNotFoundException: t => ({ ...t.instance, UserId: 'nobody' }),
        },
        SearchUsers: {
            ok: t => ({
                ...t.instance, SearchCriteria: {
                    StringCondition: { FieldName: 'Username', Value: 'alex', ComparisonType: 'STARTS_WITH' },
                },
            }),
            InvalidRequestException: t => ({ ...t.instance, MaxResults: 501 }),
            InvalidParameterException: t => ({ ...t.instance, ...token }),
            ResourceNotFoundException: () => nowhere,
        },
        GetCurrentUserData: {
            ok: t => ({ ...t.instance, Filters: { Agents: [t.user()] } }),
            InvalidRequestException: t => ({ ...t.instance, Filters: {} }),
            InvalidParameterException: t => ({ ...t.instance, Filters: { Agents: [t.user()] }, ...token }),
            ResourceNotFoundException: t => ({ ...nowhere, Filters: { Agents: [t.user()] } }),
        },
        CreateParticipant: {
            ok: t => ({
                ...t.instance, ContactId: t.contactId,
                ParticipantDetails: { ParticipantRole: 'CUSTOM_BOT', DisplayName: 'Peer' },
            }),
            InvalidRequestException: t => ({
                ...t.instance, ContactId: t.contactId, ParticipantDetails: { ParticipantRole: 'AGENT' },
            }),
            ResourceNotFoundException: t => ({
                ...t.instance, ...noContact, ParticipantDetails: { ParticipantRole: 'CUSTOM_BOT' },
            }),
            ConflictException: async t => {
                const input = {
                    ...t.instance, ContactId: t.contactId, ClientToken: randomUUID(),
                    ParticipantDetails: { ParticipantRole: 'CUSTOM_BOT', DisplayName: 'One' },
                };
                await t.s.call('connect', 'CreateParticipant', input);
                return { ...input, ParticipantDetails: { ParticipantRole: 'CUSTOM_BOT', DisplayName: 'Other' } };
            },
        },
        DescribeContact: {
            ok: t => ({ ...t.instance, ContactId: t.contactId }),
            InvalidRequestException: t => ({ ...t.instance, ContactId: 'x'.repeat(257) }),
            ResourceNotFoundException: t => ({ ...t.instance, ...noContact }),
        },
        ListContactReferences: {
            ok: t => ({ ...t.instance, ContactId: t.contactId, ReferenceTypes: ['ATTACHMENT'] }),
            InvalidRequestException: t => ({
                ...t.instance, ContactId: 'x'.repeat(257), ReferenceTypes: ['ATTACHMENT'],
            }),
            InvalidParameterException: t => ({
                ...t.instance, ContactId: t.contactId, ReferenceTypes: ['ATTACHMENT'], ...token,
            }),
            ResourceNotFoundException: t => ({ ...t.instance, ...noContact, ReferenceTypes: ['ATTACHMENT'] }),
        },
        StartChatContact: {
            ok: t => ({
                ...t.instance, ContactFlowId: randomUUID(), ParticipantDetails: { DisplayName: 'Guest' },
                InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
            }),
            InvalidRequestException: t => ({
                ...t.instance, ContactFlowId: randomUUID(), ParticipantDetails: { DisplayName: 'x'.repeat(257) },
            }),
            InvalidParameterException: t => ({
                ...t.instance, ContactFlowId: randomUUID(), ParticipantDetails: { DisplayName: 'Guest' },
                InitialMessage: { ContentType: 'image/png', Content: 'Hello' },
            }),
            ResourceNotFoundException: () => ({
                ...nowhere, ContactFlowId: randomUUID(), ParticipantDetails: { DisplayName: 'Guest' },
            }),
        },
        StopContact: {
            ok: async t => ({ ...t.instance, ContactId: (await t.chat()).contactId }),
            InvalidRequestException: t => ({ ...t.instance, ContactId: 'x'.repeat(257) }),
            ContactNotFoundException: t => ({ ...t.instance, ...noContact }),
            ResourceNotFoundException: t => ({ ...nowhere, ContactId: t.contactId }),
        },
    },
    connectcases: {
        ListDomains: { ok: () => ({}), ValidationException: () => lowerToken },
        GetDomain: {
            ok: t => t.domain,
            ValidationException: () => ({ domainId: 'x'.repeat(501) }),
            ResourceNotFoundException: () => noDomain,
        },
        SearchCases: {
            ok: t => ({ ...t.domain, searchTerm: 'parcel', fields: [{ id: 'title' }, { id: 'reference_number' }] }),
            ValidationException: t => ({ ...t.domain, fields: [{ id: 'no-such-field' }] }),
            ResourceNotFoundException: () => noDomain,
        },
        GetCase: {
            ok: t => ({ ...t.domain, caseId: t.caseId, fields: [{ id: 'title' }, { id: 'status' }] }),
            ValidationException: t => ({ ...t.domain, caseId: t.caseId, fields: [] }),
            ResourceNotFoundException: t => ({ ...t.domain, caseId: 'none', fields: [{ id: 'title' }] }),
        },
        CreateCase: {
            ok: t => t.newCase(),
            ValidationException: t => t.newCase({ fields: [] }),
            ResourceNotFoundException: t => t.newCase({ templateId: 'none' }),
            ConflictException: async t => {
                const input = await t.newCase();
                await t.s.call('connectcases', 'CreateCase', input);
                return { ...input, fields: [{ id: 'title', value: { stringValue: 'Other' } }, input.fields[1]] };
            },
        },
        ListCasesForContact: {
            ok: t => ({ ...t.domain, contactArn: `${t.s.instanceArn}/contact/${t.contactId}` }),
            ValidationException: t => ({ ...t.domain, contactArn: 'arn:none' }),
            ResourceNotFoundException: t => ({ ...noDomain, contactArn: `${t.s.instanceArn}/contact/x` }),
        },
        ListTemplates: {
            ok: t => ({ ...t.domain, status: ['Active'] }),
            ValidationException: t => ({ ...t.domain, ...lowerToken }),
            ResourceNotFoundException: () => noDomain,
        },
        GetTemplate: {
            ok: async t => ({ ...t.domain, templateId: await t.templateId() }),
            ValidationException: t => ({ ...t.domain, templateId: 'x'.repeat(501) }),
            ResourceNotFoundException: t => ({ ...t.domain, templateId: 'none' }),
        },
        ListFields: {
            ok: t => t.domain,
            ValidationException: t => ({ ...t.domain, ...lowerToken }),
            ResourceNotFoundException: () => noDomain,
        },
        BatchGetField: {
            ok: t => ({ ...t.domain, fields: [{ id: 'title' }, { id: 'none' }] }),
            ValidationException: t => ({ ...t.domain, fields: [] }),
            ResourceNotFoundException: () => ({ ...noDomain, fields: [{ id: 'title' }] }),
        },
        ListFieldOptions: {
            ok: t => ({ ...t.domain, fieldId: 'status' }),
            ValidationException: t => ({ ...t.domain, fieldId: 'title' }),
            ResourceNotFoundException: t => ({ ...t.domain, fieldId: 'none' }),
        },
        SearchRelatedItems: {
            ok: async t => {
                await t.file();
                return { ...t.domain, caseId: t.caseId, filters: [{ file: {} }] };
            },
            ValidationException: t => ({ ...t.domain, caseId: t.caseId, ...lowerToken }),
            ResourceNotFoundException: t => ({ ...t.domain, caseId: 'none' }),
        },
        CreateRelatedItem: {
            ok: t => t.comment(),
            ValidationException: t => t.comment({ type: 'Contact', content: { contact: { contactArn: 'arn:none' } } }),
            ResourceNotFoundException: t => t.comment({ caseId: 'none' }),
            ServiceQuotaExceededException: async t => {
                const { caseId } = await t.s.call('connectcases', 'CreateCase', await t.newCase());
                for (let i = 0; i < 200; ++i)
                    await t.s.call('connectcases', 'CreateRelatedItem', t.comment({ caseId }));
                return t.comment({ caseId });
            },
        },
    },
    connectparticipant: {
        CreateParticipantConnection: {
            ok: async t => ({
                ParticipantToken: (await t.chat()).participantToken, Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
            }),
            AccessDeniedException: () => ({ ParticipantToken: 'none', Type: ['CONNECTION_CREDENTIALS'] }),
            ValidationException: async t => ({
                ParticipantToken: (await t.chat()).participantToken, Type: ['WEBRTC_CONNECTION'],
            }),
        },
        DisconnectParticipant: {
            ok: t => t.connection(),
            AccessDeniedException: async t => {
                const connection = await t.connection();
                await t.s.call('connectparticipant', 'DisconnectParticipant', connection);
                return connection;
            },
            ValidationException: async t => ({ ...await t.connection(), ClientToken: 'x'.repeat(501) }),
        },
        StartAttachmentUpload: {
            ok: async t => t.attach(await t.connection()),
            AccessDeniedException: t => t.attach({ ConnectionToken: 'none' }),
            ValidationException: async t => t.attach(await t.connection(), { AttachmentName: 'a.exe' }),
        },
        CompleteAttachmentUpload: {
            ok: t => t.startedAttachment(),
            AccessDeniedException: async t => ({ ...await t.startedAttachment(), ConnectionToken: 'none' }),
            ValidationException: async t => ({ ...await t.startedAttachment(), AttachmentIds: ['none'] }),
            ConflictException: async t => {
                const input = await t.startedAttachment();
                await t.s.call('connectparticipant', 'CompleteAttachmentUpload', input);
                return { ...input, ClientToken: randomUUID() };
            },
        },
        GetAttachment: {
            ok: async t => ({ ...await t.attachment(), UrlExpiryInSeconds: 60 }),
            AccessDeniedException: async t => ({ ...await t.attachment(), ConnectionToken: 'none' }),
            ValidationException: async t => ({ ...await t.attachment(), AttachmentId: 'none' }),
        },
        GetTranscript: {
            ok: async t => ({ ConnectionToken: (await t.attachment()).ConnectionToken, MaxResults: 100 }),
            AccessDeniedException: () => ({ ConnectionToken: 'none' }),
            ValidationException: async t => ({ ...await t.connection(), ...token }),
        },
        SendEvent: {
            ok: async t => ({
                ...await t.connection(), ContentType: 'application/vnd.amazonaws.connect.event.typing',
            }),
            AccessDeniedException: () => ({
                ConnectionToken: 'none', ContentType: 'application/vnd.amazonaws.connect.event.typing',
            }),
            ValidationException: async t => ({ ...await t.connection(), ContentType: 'text/plain' }),
        },
        SendMessage: {
            ok: async t => ({ ...await t.connection(), ContentType: 'text/plain', Content: 'Hello' }),
            AccessDeniedException: () => ({ ConnectionToken: 'none', ContentType: 'text/plain', Content: 'Hello' }),
            ValidationException: async t => ({ ...await t.connection(), ContentType: 'image/png', Content: 'x' }),
        },
    },
    sso: {
        GetRoleCredentials: {
            ok: async t => ({ ...await t.signedIn(), accountId: t.s.account, roleName: 'AttacheAgent' }),
            UnauthorizedException: t => ({ accessToken: 'none', accountId: t.s.account, roleName: 'AttacheAgent' }),
            ResourceNotFoundException: async t => ({
                ...await t.signedIn(), accountId: t.s.account, roleName: 'Nobody',
            }),
        },
        ListAccounts: {
            ok: t => t.signedIn(),
            InvalidRequestException: async t => ({ ...await t.signedIn(), ...lowerToken }),
            UnauthorizedException: () => ({ accessToken: 'none' }),
        },
        ListAccountRoles: {
            ok: async t => ({ ...await t.signedIn(), accountId: t.s.account }),
            InvalidRequestException: async t => ({ ...await t.signedIn(), accountId: t.s.account, ...lowerToken }),
            UnauthorizedException: t => ({ accessToken: 'none', accountId: t.s.account }),
            ResourceNotFoundException: async t => ({ ...await t.signedIn(), accountId: '000000000000' }),
        },
        Logout: { ok: t => t.signedIn(), UnauthorizedException: () => ({ accessToken: 'none' }) },
    },
    'sso-oidc': {
        RegisterClient: {
            ok: () => ({ clientName: 'peer', clientType: 'public', scopes: ['sso:account:access'] }),
            InvalidRequestException: () => ({
                clientName: 'peer', clientType: 'public', grantTypes: ['authorization_code'],
            }),
            InvalidScopeException: () => ({ clientName: 'peer', clientType: 'public', scopes: ['two words'] }),
            InvalidClientMetadataException: () => ({ clientName: 'peer', clientType: 'confidential' }),
            InvalidRedirectUriException: () => ({
                clientName: 'peer', clientType: 'public', redirectUris: ['http://example.com/'],
            }),
            UnsupportedGrantTypeException: () => ({
                clientName: 'peer', clientType: 'public', grantTypes: ['password'],
            }),
        },
        StartDeviceAuthorization: {
            ok: async t => ({ ...await t.client(), startUrl: 'https://peer.awsapps.com/start' }),
            InvalidRequestException: async t => ({ ...await t.client(), startUrl: 'nowhere' }),
            InvalidClientException: () => ({ clientId: 'none', clientSecret: 'none', startUrl: 'https://x' }),
            UnauthorizedClientException: async t => ({
                ...await t.client({ grantTypes: ['refresh_token'] }), startUrl: 'https://x',
            }),
        },
        CreateToken: {
            ok: t => t.approved(),
            InvalidRequestException: async t => ({ ...await t.client(), grantType: deviceGrant }),
            InvalidClientException: () => ({ clientId: 'none', clientSecret: 'none', grantType: deviceGrant }),
            InvalidGrantException: async t => ({
                ...await t.client(), grantType: 'refresh_token', refreshToken: 'none',
            }),
            UnauthorizedClientException: async t => ({
                ...await t.client({ grantTypes: [deviceGrant] }), grantType: 'refresh_token', refreshToken: 'none',
            }),
            UnsupportedGrantTypeException: async t => ({ ...await t.client(), grantType: 'password' }),
            AuthorizationPendingException: async t => (await t.device()).grant,
            SlowDownException: async t => {
                const { grant } = await t.device();
                await t.s.call('sso-oidc', 'CreateToken', grant).catch(() => { });
                return grant;
            },
            AccessDeniedException: t => t.approved('&deny'),
            ExpiredTokenException: async t => {
                const grant = await t.approved();
                await t.s.tell('POST', '/clock', { skewSeconds: 700 });
                return grant;
            },
        },
    },
    sts: {
        GetCallerIdentity: { ok: () => ({}) },
        AssumeRole: {
            ok: t => t.role(),
            MalformedPolicyDocumentException: t => t.role({ Policy: 'no policy' }),
            PackedPolicyTooLargeException: t => t.role({
                Policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'x'.repeat(2048) }] }),
            }),
        },
        AssumeRoleWithWebIdentity: {
            ok: t => t.role({ WebIdentityToken: 'a.web.identity' }),
            MalformedPolicyDocumentException: t => t.role({ WebIdentityToken: 'a.b.c', Policy: 'no policy' }),
            IDPRejectedClaimException: t => t.role({ WebIdentityToken: 'rejected' }),
            IDPCommunicationErrorException: t => t.role({ WebIdentityToken: 'unreachable' }),
            InvalidIdentityTokenException: t => t.role({ WebIdentityToken: 'invalid' }),
            ExpiredTokenException: t => t.role({ WebIdentityToken: 'expired' }),
        },
    },
};

/** The quota's errors, on a sandbox that takes one file a case and one a chat. */
export const quotas = {
    StartAttachedFileUpload: async t => {
        await t.s.call('connect', 'StartAttachedFileUpload', t.start()).catch(() => { });
        return t.start();
    },
    StartAttachmentUpload: async t => {
        const connection = await t.connection();
        await t.s.call('connectparticipant', 'StartAttachmentUpload', t.attach(connection));
        return t.attach(connection);
    },
};
