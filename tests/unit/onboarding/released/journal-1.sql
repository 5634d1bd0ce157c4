BEGIN TRANSACTION;
CREATE TABLE cases (
        onboard_key TEXT PRIMARY KEY,
        company_id TEXT UNIQUE,
        facts TEXT NOT NULL,
        touched_at TEXT NOT NULL,
        is_under_way INTEGER NOT NULL
    ) STRICT;
INSERT INTO "cases" VALUES('edea2252-614c-4e6a-9dcf-35dab00d7b4a','7b0e0016-9fa3-4971-8660-4b6194a9fd2d','{"client": {"key": "edea2252-614c-4e6a-9dcf-35dab00d7b4a", "name": "Boulangerie Chênevert inc.", "country": "CA", "region": "QC", "language": "fr", "reference": ""}, "company": {"id": "7b0e0016-9fa3-4971-8660-4b6194a9fd2d", "name": "Boulangerie Chenevert inc.", "created": "2026-11-20T14:58:00+00:00"}, "connection": {"id": "ec8740ca-f1b1-49d1-ab85-39e785446e00", "state": "Linked"}, "accounts": [{"id": "checking-6f0f5d0c-01", "name": "Account 1", "type": "checking", "last4": "4021", "currency": "CAD", "balance": "0.00", "state": "connected", "start": "2026-11-13"}, {"id": "checking-6f0f5d0c-02", "name": "Account 2", "type": "checking", "last4": "4022", "currency": "CAD", "balance": "0.00", "state": "connected", "start": "2026-11-13"}], "drafts": [], "credentials": {"sets": 1, "latest": "2026-11-20T14:58:00+00:00", "unseen": false, "revoked": null, "revoking": false}, "as_of": "2026-11-20T14:58:00+00:00", "step": "company", "guide_step": 1}','2026-11-20T14:58:00+00:00',1);
CREATE TABLE intents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        onboard_key TEXT NOT NULL,
        subject TEXT NOT NULL,
        body_hash TEXT NOT NULL,
        key TEXT NOT NULL,
        state TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT;
INSERT INTO "intents" VALUES(1,'create_company','edea2252-614c-4e6a-9dcf-35dab00d7b4a','[]','d17f464b9d73699d303747f0e401b9fdf41590a4ddef9bea30da45dba0aecc74','606f650f-7cc0-496b-8daa-b817df07ec1b','done','2026-11-20T14:58:00+00:00','2026-11-20T14:58:00+00:00');
INSERT INTO "intents" VALUES(2,'create_connection','edea2252-614c-4e6a-9dcf-35dab00d7b4a','[]','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','2b2e9633-f5ae-46f2-83cd-5a8722adb2e0','done','2026-11-20T14:58:00+00:00','2026-11-20T14:58:00+00:00');
INSERT INTO "intents" VALUES(3,'add_accounts','edea2252-614c-4e6a-9dcf-35dab00d7b4a','["checking-6f0f5d0c-01", "checking-6f0f5d0c-02"]','7728463240c70c34b40a7eedc6cdaa10eabc847af98d75653e5d39aafa23a1cf','1785fef0-36e2-48b0-afca-9e75d8a6f1da','done','2026-11-20T14:58:00+00:00','2026-11-20T14:58:00+00:00');
INSERT INTO "intents" VALUES(4,'create_credentials','edea2252-614c-4e6a-9dcf-35dab00d7b4a','[]','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','','done','2026-11-20T14:58:00+00:00','2026-11-20T14:58:00+00:00');
INSERT INTO "intents" VALUES(5,'send_transactions','edea2252-614c-4e6a-9dcf-35dab00d7b4a','["checking-6f0f5d0c-01"]','9c23aa2e387e079274105a82f79493408cc97e7e4f9c17abc1f68d03cefe6824','85e1864a-a3ef-4308-97f2-b16d1da1087f','done','2026-11-20T14:58:00+00:00','2026-11-20T14:58:00+00:00');
INSERT INTO "intents" VALUES(6,'send_transactions','edea2252-614c-4e6a-9dcf-35dab00d7b4a','["checking-6f0f5d0c-01"]','385c5bae20a37ac4987d58d58ec820b77854162f7673a51d3177372dc22b1b53','c9c4a1f6-1fe6-4960-a945-f3b05eedfd85','sent','2026-11-20T15:58:03+00:00',NULL);
CREATE INDEX intents_unsettled ON intents (onboard_key) WHERE state IN ('sent', 'held');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('intents',6);
COMMIT;
PRAGMA user_version=1;
