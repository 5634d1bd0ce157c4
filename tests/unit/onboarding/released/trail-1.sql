BEGIN TRANSACTION;
CREATE TABLE events (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        client TEXT NOT NULL,
        outcome TEXT NOT NULL,
        details TEXT NOT NULL,
        previous TEXT NOT NULL,
        digest TEXT NOT NULL
    ) STRICT;
INSERT INTO "events" VALUES(1,'2026-11-20T14:58:00+00:00','maya','client_created','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"company": "7b0e0016-9fa3-4971-8660-4b6194a9fd2d", "request": "606f650f-7cc0-496b-8daa-b817df07ec1b"}','','63691d51d886b1b854fc3a555b2174e452ae27af207af3ab7e2b39f4022b0414');
INSERT INTO "events" VALUES(2,'2026-11-20T14:58:00+00:00','maya','connection_created','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"connection": "ec8740ca-f1b1-49d1-ab85-39e785446e00", "request": "2b2e9633-f5ae-46f2-83cd-5a8722adb2e0"}','63691d51d886b1b854fc3a555b2174e452ae27af207af3ab7e2b39f4022b0414','efa0a6d0dbba49e4af24a994a0d743593b61a23ead91eea94bda1ebdfc80f6bd');
INSERT INTO "events" VALUES(3,'2026-11-20T14:58:00+00:00','maya','accounts_added','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"accounts": ["checking-6f0f5d0c-01", "checking-6f0f5d0c-02"], "request": "1785fef0-36e2-48b0-afca-9e75d8a6f1da"}','efa0a6d0dbba49e4af24a994a0d743593b61a23ead91eea94bda1ebdfc80f6bd','7d39713c88d6bd96cce3e449f2acdb8e76e2a1c6bf98d325aef086d88ac4320b');
INSERT INTO "events" VALUES(4,'2026-11-20T14:58:00+00:00','maya','credentials_created','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"request": "4"}','7d39713c88d6bd96cce3e449f2acdb8e76e2a1c6bf98d325aef086d88ac4320b','7563790072066d28f340a3b37712474faa04e9eadd642862d6445cdb5b86c017');
INSERT INTO "events" VALUES(5,'2026-11-20T14:58:00+00:00','maya','accounts_seen_connected','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"count": 2}','7563790072066d28f340a3b37712474faa04e9eadd642862d6445cdb5b86c017','066fc4958a801d4b96c3b3e5a23796a6678ee78ee88e907bd5b6813e05efdd38');
INSERT INTO "events" VALUES(6,'2026-11-20T14:58:00+00:00','maya','transactions_started','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"account": "checking-6f0f5d0c-01", "count": 4}','066fc4958a801d4b96c3b3e5a23796a6678ee78ee88e907bd5b6813e05efdd38','26f93f093afe5ac386caa4d714ed6f1169d7976023a5faaecbee7176a0577063');
INSERT INTO "events" VALUES(7,'2026-11-20T14:58:03+00:00','maya','transactions_sent','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"account": "checking-6f0f5d0c-01", "count": 4, "request": "19bfed34-2a56-46ea-ac0f-057cec0662bd done"}','26f93f093afe5ac386caa4d714ed6f1169d7976023a5faaecbee7176a0577063','03c205ed0f96dd7fc61c06d5ce30724cdab9d7843b7789d7bd320929db4cc077');
INSERT INTO "events" VALUES(8,'2026-11-20T15:58:03+00:00','maya','transactions_started','edea2252-614c-4e6a-9dcf-35dab00d7b4a','done','{"account": "checking-6f0f5d0c-01", "count": 1}','03c205ed0f96dd7fc61c06d5ce30724cdab9d7843b7789d7bd320929db4cc077','ef1a48f4799b8c7d78628d421d5013c3a364b8f8af3ed3f7927cc06147d252ac');
CREATE INDEX events_client ON events (client);
CREATE TRIGGER events_keep BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('events',8);
COMMIT;
PRAGMA user_version=1;
