package huiying.kit.audit.mongo;

import huiying.kit.audit.AuditEntries;
import huiying.kit.audit.AuditTrailContract;

class MongoAuditTrailTest extends AuditTrailContract {
  @Override
  protected AuditEntries anEmptyStore() {
    var entries = new MongoAuditEntries(TestStore.anEmptyDatabase());
    entries.ensure();
    return entries;
  }
}
