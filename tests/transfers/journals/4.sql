-- The journal as its fourth version made it: in whose name a file is attached is in it.
CREATE TABLE transfers (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, fileName TEXT NOT NULL, targetKind TEXT NOT NULL, targetId TEXT NOT NULL,
    targetTitle TEXT NOT NULL, tags TEXT NOT NULL, endpoint TEXT NOT NULL, region TEXT NOT NULL,
    profile TEXT NOT NULL, instanceId TEXT NOT NULL, sizeBytes INTEGER NOT NULL, modified INTEGER,
    sha256 TEXT NOT NULL, state TEXT NOT NULL, startToken TEXT NOT NULL, completeToken TEXT NOT NULL,
    firstAsked INTEGER, unsure INTEGER NOT NULL, fileId TEXT NOT NULL, handedOver INTEGER NOT NULL,
    leftovers TEXT NOT NULL, thenState TEXT, fromState TEXT, doubt INTEGER NOT NULL, rounds INTEGER NOT NULL,
    attempt INTEGER NOT NULL, error TEXT, wakeAt INTEGER, since INTEGER, deadline INTEGER, owner TEXT NOT NULL,
    revision INTEGER NOT NULL, added INTEGER, changed INTEGER,
    wish INTEGER NOT NULL DEFAULT 0);
CREATE INDEX transfersByOwner ON transfers (owner);
CREATE INDEX transfersWished ON transfers (owner) WHERE wish <> 0;
ALTER TABLE transfers ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
CREATE TABLE queue (paused INTEGER NOT NULL);
INSERT INTO queue (paused) VALUES (1);
CREATE TABLE activity (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, action TEXT NOT NULL, result TEXT NOT NULL, user TEXT NOT NULL, account TEXT NOT NULL, arn TEXT NOT NULL, endpoint TEXT NOT NULL, region TEXT NOT NULL, profile TEXT NOT NULL, instanceId TEXT NOT NULL, targetKind TEXT NOT NULL, targetId TEXT NOT NULL, fileName TEXT NOT NULL, sizeBytes INTEGER NOT NULL, sha256 TEXT NOT NULL, fileId TEXT NOT NULL, requestIds TEXT NOT NULL, error TEXT);
CREATE INDEX activityByTime ON activity (time);
ALTER TABLE transfers ADD COLUMN requestIds TEXT NOT NULL DEFAULT '[]';
CREATE TABLE activityKept (since INTEGER NOT NULL);
INSERT INTO activityKept (since) VALUES (0);
CREATE TRIGGER activityUnchanged BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'the activity trail is append-only'); END;
CREATE TRIGGER activityOnce BEFORE INSERT ON activity WHEN EXISTS (SELECT 1 FROM activity WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the activity trail is append-only'); END;
CREATE TRIGGER activityStays BEFORE DELETE ON activity WHEN OLD.time >= (SELECT since FROM activityKept) BEGIN SELECT RAISE(ABORT, 'the activity trail is append-only'); END;
ALTER TABLE transfers ADD COLUMN author TEXT NOT NULL DEFAULT '';
INSERT INTO transfers (path, fileName, targetKind, targetId, targetTitle, tags, endpoint, region, profile, instanceId, sizeBytes, modified, sha256, state, startToken, completeToken, firstAsked, unsure, fileId, handedOver, leftovers, thenState, fromState, doubt, rounds, attempt, error, wakeAt, since, deadline, owner, revision, added, changed)
    VALUES ('/home/agent/scan.pdf', 'scan.pdf', 'case', 'arn:aws:cases:eu-west-2:111122223333:domain/d/case/c', 'Damaged parcel', '{"k":"v"}', '', 'eu-west-2', 'agent', 'i-1', 4096, 1795246200123, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'queued', '', '', NULL, 0, '', 0, '[]', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, '9f4b7a60-3a53-4b7e-8a54-0c9d4f0b7c11', 1, 1795246200000, 1795246200000);
INSERT INTO transfers (path, fileName, targetKind, targetId, targetTitle, tags, endpoint, region, profile, instanceId, sizeBytes, modified, sha256, state, startToken, completeToken, firstAsked, unsure, fileId, handedOver, leftovers, thenState, fromState, doubt, rounds, attempt, error, wakeAt, since, deadline, owner, revision, added, changed)
    VALUES ('/home/agent/Ünï 📎.png', 'Ünï 📎.png', 'chat', 'contact-1', 'Damaged parcel', '{"k":"v"}', '', 'eu-west-2', 'agent', 'i-1', 4096, 1795246200123, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'uploading', 's-2', 'c-2', 1795246201000, 1, 'f-2', 0, '[]', NULL, NULL, 0, 1, 2, NULL, NULL, 1795246202000, NULL, '9f4b7a60-3a53-4b7e-8a54-0c9d4f0b7c11', 4, 1795246200000, 1795246200000);
INSERT INTO transfers (path, fileName, targetKind, targetId, targetTitle, tags, endpoint, region, profile, instanceId, sizeBytes, modified, sha256, state, startToken, completeToken, firstAsked, unsure, fileId, handedOver, leftovers, thenState, fromState, doubt, rounds, attempt, error, wakeAt, since, deadline, owner, revision, added, changed)
    VALUES ('/home/agent/scan.pdf', 'scan.pdf', 'case', 'arn:aws:cases:eu-west-2:111122223333:domain/d/case/c', 'Damaged parcel', '{"k":"v"}', '', 'eu-west-2', 'agent', 'i-1', 4096, 1795246200123, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'scanning', 's-3', 'c-3', 1795246201000, 0, 'f-3', 1, '[]', NULL, NULL, 1, 0, 0, NULL, NULL, NULL, 1795246276000, '9f4b7a60-3a53-4b7e-8a54-0c9d4f0b7c11', 6, 1795246200000, 1795246200000);
INSERT INTO transfers (path, fileName, targetKind, targetId, targetTitle, tags, endpoint, region, profile, instanceId, sizeBytes, modified, sha256, state, startToken, completeToken, firstAsked, unsure, fileId, handedOver, leftovers, thenState, fromState, doubt, rounds, attempt, error, wakeAt, since, deadline, owner, revision, added, changed)
    VALUES ('/home/agent/scan.pdf', 'scan.pdf', 'case', 'arn:aws:cases:eu-west-2:111122223333:domain/d/case/c', 'Damaged parcel', '{"k":"v"}', '', 'eu-west-2', 'agent', 'i-1', 4096, 1795246200123, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'failed', 's-4', 'c-4', 1795246201000, 0, 'f-4', 1, '[]', NULL, 'completing', 0, 0, 0, '{"kind":"service","code":"InternalServiceException","message":"Busy.","requestId":"R-4","httpStatus":500,"retryable":true}', NULL, NULL, NULL, '9f4b7a60-3a53-4b7e-8a54-0c9d4f0b7c11', 8, 1795246200000, 1795246200000);
INSERT INTO transfers (path, fileName, targetKind, targetId, targetTitle, tags, endpoint, region, profile, instanceId, sizeBytes, modified, sha256, state, startToken, completeToken, firstAsked, unsure, fileId, handedOver, leftovers, thenState, fromState, doubt, rounds, attempt, error, wakeAt, since, deadline, owner, revision, added, changed)
    VALUES ('/home/agent/scan.pdf', 'scan.pdf', 'case', 'arn:aws:cases:eu-west-2:111122223333:domain/d/case/c', 'Damaged parcel', '{"k":"v"}', '', 'eu-west-2', 'agent', 'i-1', 4096, 1795246200123, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'approved', 's-5', 'c-5', 1795246201000, 0, 'f-5', 1, '[]', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, '9f4b7a60-3a53-4b7e-8a54-0c9d4f0b7c11', 7, 1795246200000, 1795246200000);
UPDATE transfers SET paused = 1 WHERE id = 1;
UPDATE transfers SET author = 'arn:aws:connect:eu-west-2:111122223333:instance/i-1/agent/a-1' WHERE id = 3;
INSERT INTO activity (time, action, result, user, account, arn, endpoint, region, profile, instanceId, targetKind, targetId, fileName, sizeBytes, sha256, fileId, requestIds, error)
    VALUES (1795246203000, 'attach', 'approved', 'agent', '111122223333', 'arn:aws:sts::111122223333:assumed-role/r/ann', '', 'eu-west-2', 'agent', 'i-1', 'case', 'arn:aws:cases:eu-west-2:111122223333:domain/d/case/c', 'scan.pdf', 4096, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'f-5', '["R-5"]', NULL);
PRAGMA user_version=4;
