package huiying.kit.audit;

class AuditTrailTest extends AuditTrailContract {
  @Override
  protected AuditEntries anEmptyStore() {
    return new MemoryEntries();
  }
}
