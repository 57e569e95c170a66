package huiying.intake.message.web;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.intake.message.Citizen;
import huiying.intake.message.Message;
import huiying.intake.message.Message.State;
import huiying.intake.message.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as callers see it: whole, but for the ways to reach the citizen. */
record MessageView(
    String id,
    long version,
    Channel channel,
    String externalId,
    Kind kind,
    boolean simple,
    boolean confidential,
    String title,
    String content,
    @Nullable String department,
    @Nullable String category,
    @Nullable String place,
    @Nullable String policyDocument,
    @Nullable Boolean publicationConsent,
    @Nullable CitizenView citizen,
    Instant receivedAt,
    Instant arrivedAt,
    String queryCode,
    StateName state,
    List<ReplyView> replies) {
  enum StateName {
    RECEIVED,
    REPLIED
  }

  static MessageView of(Message message) {
    var said = message.submission();
    return new MessageView(
        message.id().value(),
        message.version(),
        said.channel(),
        said.externalId(),
        said.kind(),
        said.simple(),
        said.confidential(),
        said.title(),
        said.content(),
        said.department(),
        said.category(),
        said.place(),
        said.policyDocument(),
        said.publicationConsent(),
        CitizenView.of(said.citizen()),
        said.receivedAt(),
        message.arrivedAt(),
        message.queryCode().value(),
        nameOf(message.state()),
        message.replies().stream().map(ReplyView::of).toList());
  }

  private static StateName nameOf(State state) {
    return switch (state) {
      case State.Received _ -> StateName.RECEIVED;
      case State.Replied _ -> StateName.REPLIED;
    };
  }

  record ReplyView(String content, Instant repliedAt, @Nullable String repliedBy, boolean interim) {
    static ReplyView of(Reply reply) {
      return new ReplyView(reply.content(), reply.at(), reply.by(), reply.interim());
    }
  }

  record CitizenView(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {
    static @Nullable CitizenView of(@Nullable Citizen citizen) {
      return citizen == null
          ? null
          : new CitizenView(
              citizen.name(),
              Mask.phone(citizen.phone()),
              Mask.email(citizen.email()),
              citizen.address());
    }
  }
}
