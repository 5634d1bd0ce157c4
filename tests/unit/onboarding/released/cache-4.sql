BEGIN TRANSACTION;
CREATE TABLE clients (
        company_id TEXT PRIMARY KEY,
        facts TEXT NOT NULL,
        last_activity TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO "clients" VALUES('7b0e0016-9fa3-4971-8660-4b6194a9fd2d','{"client": {"key": "edea2252-614c-4e6a-9dcf-35dab00d7b4a", "name": "Boulangerie Chênevert inc.", "country": "CA", "region": "QC", "language": "fr", "reference": ""}, "company": {"id": "7b0e0016-9fa3-4971-8660-4b6194a9fd2d", "name": "Boulangerie Chenevert inc.", "created": "2026-11-20T14:58:00+00:00"}, "connection": {"id": "ec8740ca-f1b1-49d1-ab85-39e785446e00", "state": "Linked"}, "accounts": [{"id": "checking-6f0f5d0c-01", "name": "Account 1", "type": "checking", "last4": "4021", "currency": "CAD", "balance": "0.00", "state": "connected", "start": "2026-11-13"}, {"id": "checking-6f0f5d0c-02", "name": "Account 2", "type": "checking", "last4": "4022", "currency": "CAD", "balance": "0.00", "state": "connected", "start": "2026-11-13"}], "drafts": [], "credentials": {"sets": 1, "latest": "2026-11-20T14:58:00+00:00", "unseen": false, "revoked": null, "revoking": false}, "as_of": "2026-11-20T14:58:00+00:00"}','2026-11-20T14:58:00+00:00');
CREATE TABLE looks (what TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rows (
        company_id TEXT PRIMARY KEY,
        onboard_key TEXT NOT NULL,
        name TEXT NOT NULL,
        country TEXT NOT NULL,
        region TEXT NOT NULL,
        language TEXT NOT NULL,
        progress TEXT NOT NULL,
        linked INTEGER NOT NULL,
        total INTEGER NOT NULL,
        next TEXT NOT NULL,
        concern TEXT,
        concern_last4 TEXT,
        last_activity TEXT NOT NULL,
        as_of TEXT,
        search TEXT NOT NULL
    , rank INTEGER NOT NULL DEFAULT 0, link_until INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO "rows" VALUES('7b0e0016-9fa3-4971-8660-4b6194a9fd2d','edea2252-614c-4e6a-9dcf-35dab00d7b4a','Boulangerie Chênevert inc.','CA','QC','fr','done done done done done',2,2,'nothing',NULL,NULL,'2026-11-20T14:58:00+00:00','2026-11-20T14:58:00+00:00','boulangerie chenevert inc.',-1795186680000000,NULL);
CREATE INDEX rows_in_order ON rows (rank, search, company_id, next);
CREATE INDEX rows_by_key ON rows (onboard_key, name);
CREATE INDEX rows_by_link ON rows (link_until) WHERE link_until IS NOT NULL;
COMMIT;
PRAGMA user_version=4;
