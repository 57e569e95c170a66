package huiying.intake.life.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import huiying.contracts.MessageId;
import huiying.intake.life.ChangeMessage;
import huiying.intake.life.ReplyDraft;
import huiying.intake.message.web.MessageView;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replies: 201 for one that is new, 200 for one that was here before. */
@RestController
@RequestMapping(path = "/api/v1/messages/{id}", consumes = APPLICATION_JSON_VALUE)
class ReplyController {
  private final ChangeMessage changeMessage;

  ReplyController(ChangeMessage changeMessage) {
    this.changeMessage = changeMessage;
  }

  @OpenTo({ADAPTER, HANDLER, LEAD})
  @PostMapping("/replies")
  ResponseEntity<MessageView> reply(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReplyDraft draft,
      Caller caller) {
    return change(id, draft, ifMatch, caller);
  }

  /** As {@code replies} with {@code interim: true}. */
  record InterimReplyDraft(
      @Nullable String content, @Nullable Instant repliedAt, @Nullable String repliedBy) {}

  @OpenTo({ADAPTER, HANDLER, LEAD})
  @PostMapping("/interim-replies")
  ResponseEntity<MessageView> replyForNow(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody InterimReplyDraft draft,
      Caller caller) {
    var interim = new ReplyDraft(draft.content(), draft.repliedAt(), draft.repliedBy(), true);
    return change(id, interim, ifMatch, caller);
  }

  private ResponseEntity<MessageView> change(
      MessageId id, ReplyDraft draft, @Nullable String ifMatch, Caller caller) {
    var outcome = changeMessage.change(id, draft, Expected.of(ifMatch), caller);
    return MessageView.answer(
        outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK, outcome.message());
  }
}
