package huiying.intake.message.web;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.intake.message.Assignment;
import huiying.intake.message.Citizen;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Message;
import huiying.intake.message.Publication;
import huiying.intake.message.Rating;
import huiying.intake.message.Reply;
import huiying.intake.message.Stage;
import huiying.intake.message.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A message as callers see it: whole, but for the ways to reach the citizen, and for the name in a
 * confidential one.
 *
 * @param kind what it is taken for now
 * @param department that has it now; null while none has
 * @param coDepartments that help to answer
 * @param accused the department that it is about, as known now; null for none
 * @param state its stage
 * @param suspendedSince null while time counts
 * @param returns how often a department handed it back
 * @param mergedInto where it is answered; null unless merged
 * @param merged those that are answered here
 * @param publication null unless published
 */
public record MessageView(
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
    List<String> coDepartments,
    @Nullable String category,
    @Nullable String accused,
    @Nullable String place,
    @Nullable String policyDocument,
    @Nullable Boolean publicationConsent,
    @Nullable CitizenView citizen,
    Instant receivedAt,
    Instant arrivedAt,
    String queryCode,
    Stage state,
    @Nullable Instant suspendedSince,
    int returns,
    @Nullable Decision decision,
    @Nullable String mergedInto,
    List<String> merged,
    List<CoAnswer> coAnswers,
    List<ReplyView> replies,
    List<Rating> ratings,
    @Nullable Publication publication) {
  public static MessageView of(Message message) {
    var said = message.submission();
    var life = message.life();
    var to = life.assignment();
    return new MessageView(
        message.id().value(),
        message.version(),
        said.channel(),
        said.externalId(),
        life.kind(),
        life.simple(),
        said.confidential(),
        said.title(),
        said.content(),
        to.map(Assignment::department).orElse(null),
        to.map(Assignment::coDepartments).orElse(List.of()),
        said.category(),
        life.accused(),
        said.place(),
        said.policyDocument(),
        said.publicationConsent(),
        CitizenView.of(said.citizen(), said.confidential()),
        said.receivedAt(),
        message.arrivedAt(),
        message.queryCode().value(),
        life.stage(),
        life.state() instanceof State.Suspended(_, var since, _) ? since : null,
        life.returns(),
        life.decision(),
        life.state() instanceof State.Merged(var into, _) ? into.value() : null,
        life.merged().stream().map(MessageId::value).toList(),
        life.coAnswers(),
        life.replies().stream().map(ReplyView::of).toList(),
        life.ratings(),
        life.publication());
  }

  /** The message with its version as a tag, for the next {@code If-Match}. */
  public static ResponseEntity<MessageView> answer(HttpStatus status, Message message) {
    return ResponseEntity.status(status)
        .eTag(Long.toString(message.version()))
        .body(MessageView.of(message));
  }

  public record ReplyView(
      String content, Instant repliedAt, @Nullable String repliedBy, boolean interim) {
    public static ReplyView of(Reply reply) {
      return new ReplyView(reply.content(), reply.at(), reply.by(), reply.interim());
    }
  }

  /**
   * @param name masked in a confidential message
   */
  public record CitizenView(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {
    static @Nullable CitizenView of(@Nullable Citizen citizen, boolean confidential) {
      return citizen == null
          ? null
          : new CitizenView(
              confidential ? Mask.name(citizen.name()) : citizen.name(),
              Mask.phone(citizen.phone()),
              Mask.email(citizen.email()),
              Mask.address(citizen.address()));
    }
  }
}
