package huiying.sla.clock;

class InMemoryTrackedMessagesTest extends TrackedMessagesContract {
  private final TrackedMessages messages = new InMemoryTrackedMessages();

  @Override
  protected TrackedMessages messages() {
    return messages;
  }
}
