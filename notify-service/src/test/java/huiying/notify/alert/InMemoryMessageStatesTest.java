package huiying.notify.alert;

class InMemoryMessageStatesTest extends MessageStatesContract {
  @Override
  protected MessageStates states() {
    return new InMemoryMessageStates();
  }
}
