package huiying.intake.message.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import huiying.contracts.MessageId;
import huiying.intake.message.Draft;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.TimeRules;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final Messages messages;
  private final TimeRules times;
  private final InstantSource time;

  MessageController(
      ReceiveMessages receiveMessages, Messages messages, TimeRules times, InstantSource time) {
    this.receiveMessages = receiveMessages;
    this.messages = messages;
    this.times = times;
    this.time = time;
  }

  @OpenTo({ADAPTER})
  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  ResponseEntity<MessageView> receive(@RequestBody Draft draft, Caller caller) {
    var submission = draft.check(times, time.instant()).broughtBy(caller);
    return switch (receiveMessages.receive(List.of(submission)).getFirst()) {
      case Receipt.Created(var message) -> created(message);
      case Receipt.Repeated(var message) -> MessageView.answer(HttpStatus.OK, message);
      case Receipt.Differs differs -> throw MessageRefusals.of(differs);
    };
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/{id}")
  ResponseEntity<MessageView> show(@PathVariable MessageId id, Caller caller) {
    return MessageView.answer(HttpStatus.OK, messages.seen(id, caller.reach()));
  }

  /** Who did what, when, through which client; oldest first. */
  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/{id}/history")
  HistoryView history(@PathVariable MessageId id, Caller caller) {
    var message = messages.seen(id, caller.reach());
    return new HistoryView(message.history().stream().map(EntryView::of).toList());
  }

  record HistoryView(List<EntryView> items) {}

  record EntryView(
      String action,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable String user,
      @Nullable String client,
      @Nullable String note) {
    static EntryView of(Entry entry) {
      return new EntryView(
          entry.action(),
          entry.occurredAt(),
          entry.recordedAt(),
          entry.user(),
          entry.client(),
          entry.note());
    }
  }

  private static ResponseEntity<MessageView> created(Message message) {
    return ResponseEntity.created(URI.create("/api/v1/messages/" + message.id()))
        .eTag(Long.toString(message.version()))
        .body(MessageView.of(message));
  }
}
