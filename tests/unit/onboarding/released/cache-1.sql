BEGIN TRANSACTION;
CREATE TABLE clients (
        company_id TEXT PRIMARY KEY,
        facts TEXT NOT NULL,
        last_activity TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO "clients" VALUES('7b0e0016-9fa3-4971-8660-4b6194a9fd2d','{"client": {"key": "edea2252-614c-4e6a-9dcf-35dab00d7b4a", "name": "Boulangerie Chênevert inc.", "country": "CA", "region": "QC", "language": "fr", "reference": ""}, "company": {"id": "7b0e0016-9fa3-4971-8660-4b6194a9fd2d", "name": "Boulangerie Chenevert inc.", "created": "2026-11-20T14:58:00+00:00"}, "connection": {"id": "ec8740ca-f1b1-49d1-ab85-39e785446e00", "state": "Linked"}, "accounts": [{"id": "checking-6f0f5d0c-01", "name": "Account 1", "type": "checking", "last4": "4021", "currency": "CAD", "balance": "0.00", "state": "connected", "start": "2026-11-13"}, {"id": "checking-6f0f5d0c-02", "name": "Account 2", "type": "checking", "last4": "4022", "currency": "CAD", "balance": "0.00", "state": "connected", "start": "2026-11-13"}], "drafts": [], "credentials": {"sets": 1, "latest": "2026-11-20T14:58:00+00:00", "unseen": false, "revoked": null, "revoking": false}, "as_of": "2026-11-20T14:58:00+00:00"}','2026-11-20T14:58:00+00:00');
CREATE TABLE looks (what TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "looks" VALUES('clients','2026-11-20T14:58:00+00:00');
COMMIT;
PRAGMA user_version=1;
