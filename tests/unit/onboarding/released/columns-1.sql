BEGIN TRANSACTION;
CREATE TABLE columns (
        titles TEXT PRIMARY KEY,
        said TEXT NOT NULL,
        used_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO "columns" VALUES('106120d6cf529bd66b749ca4255a6262eba1efb4d20c403f02d22058d8534e89','{"balance": 7, "currency": 6, "first_row": 1, "instead": {}, "institution": 4, "mark": ".", "name": 0, "number": 2, "routing": 5, "transit": 3, "type": 1}','2026-11-20T14:58:00+00:00');
COMMIT;
PRAGMA user_version=1;
