package huiying.intake.message.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import huiying.contracts.MessageId;
import huiying.intake.message.Draft;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.ReplyDraft;
import huiying.intake.message.ReplyToMessage;
import huiying.intake.message.TimeRules;
import huiying.intake.message.UnknownMessage;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One message at a time. */
@RestController
@RequestMapping("/api/v1/messages")
class MessageController {
  private final ReceiveMessages receiveMessages;
  private final ReplyToMessage replyToMessage;
  private final Messages messages;
  private final TimeRules times;
  private final InstantSource time;

  MessageController(
      ReceiveMessages receiveMessages,
      ReplyToMessage replyToMessage,
      Messages messages,
      TimeRules times,
      InstantSource time) {
    this.receiveMessages = receiveMessages;
    this.replyToMessage = replyToMessage;
    this.messages = messages;
    this.times = times;
    this.time = time;
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  ResponseEntity<MessageView> receive(@RequestBody Draft draft) {
    var submission = draft.check(times, time.instant());
    return switch (receiveMessages.receive(List.of(submission)).getFirst()) {
      case Receipt.Created(var message) -> created(message);
      case Receipt.Repeated(var message) -> ok(message);
      case Receipt.Differs differs -> throw MessageRefusals.of(differs);
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<MessageView> show(@PathVariable MessageId id) {
    return ok(messages.find(id).orElseThrow(() -> new UnknownMessage(id)));
  }

  @PostMapping(path = "/{id}/replies", consumes = APPLICATION_JSON_VALUE)
  ResponseEntity<MessageView> reply(@PathVariable MessageId id, @RequestBody ReplyDraft draft) {
    var outcome = replyToMessage.reply(id, draft);
    return outcome.isNew() ? answer(HttpStatus.CREATED, outcome.message()) : ok(outcome.message());
  }

  private static ResponseEntity<MessageView> created(Message message) {
    return ResponseEntity.created(URI.create("/api/v1/messages/" + message.id()))
        .eTag(tag(message))
        .body(MessageView.of(message));
  }

  private static ResponseEntity<MessageView> ok(Message message) {
    return answer(HttpStatus.OK, message);
  }

  private static ResponseEntity<MessageView> answer(HttpStatus status, Message message) {
    return ResponseEntity.status(status).eTag(tag(message)).body(MessageView.of(message));
  }

  private static String tag(Message message) {
    return Long.toString(message.version());
  }
}
