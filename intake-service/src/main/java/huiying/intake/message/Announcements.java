package huiying.intake.message;

import huiying.contracts.MessageEvent;

/**
 * What others are told: never contact data nor text, of a confidential message not even its title.
 */
final class Announcements {
  private Announcements() {}

  static MessageEvent received(Message message) {
    var said = message.submission();
    return new MessageEvent.Received(
        message.id().value(),
        message.sequence(),
        said.receivedAt(),
        message.arrivedAt(),
        said.channel(),
        said.kind(),
        said.simple(),
        said.confidential(),
        said.confidential() ? null : said.title(),
        said.department(),
        said.category());
  }

  /**
   * @param after the message as the fact left it
   */
  static MessageEvent of(Message after, MessageFact fact) {
    var id = after.id().value();
    return switch (fact) {
      case MessageFact.InterimReplied(var reply) ->
          new MessageEvent.InterimReplied(id, after.sequence(), reply.at(), reply.by());
      case MessageFact.Replied(var reply) ->
          new MessageEvent.Replied(id, after.sequence(), reply.at(), reply.by());
    };
  }
}
