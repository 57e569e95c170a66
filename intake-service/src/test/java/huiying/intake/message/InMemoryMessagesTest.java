package huiying.intake.message;

import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import java.util.List;

class InMemoryMessagesTest extends MessagesContract {
  private final InMemoryMessages messages = new InMemoryMessages();

  @Override
  protected Messages messages() {
    return messages;
  }

  @Override
  protected Contacts contacts() {
    return messages;
  }

  @Override
  protected Errands errands() {
    return messages;
  }

  @Override
  protected List<MessageEvent> announced(MessageId id) {
    return messages.announced().stream()
        .filter(event -> event.messageId().equals(id.value()))
        .toList();
  }
}
