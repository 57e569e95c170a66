package huiying.notify.deadletter.web;

import static huiying.kit.access.Role.ADMIN;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.notify.deadletter.Letter;
import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.Letters;
import huiying.notify.deadletter.RedriveLetters;
import huiying.notify.deadletter.Redrives;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the services could not read, newest first; and back to where it came from. */
@RestController
@RequestMapping("/api/v1/dead-letters")
class DeadLetterController {
  private static final int MOST = 100;

  private final Letters letters;
  private final Redrives redrives;
  private final RedriveLetters redriveLetters;
  private final KnownTopics known;

  DeadLetterController(
      Letters letters, Redrives redrives, RedriveLetters redriveLetters, KnownTopics known) {
    this.letters = letters;
    this.redrives = redrives;
    this.redriveLetters = redriveLetters;
    this.known = known;
  }

  record Page(List<DeadLetterView> items, @Nullable String nextCursor) {}

  @OpenTo(ADMIN)
  @GetMapping
  Page list(
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.unreadable(Fault.of("limit", "out-of-range", limit, 1, MOST));
    }
    var topics = known.selected(topic, service);
    var from = PlacesCursor.decode(cursor, topics.stream().map(LetterTopic::name).toList());
    var page = letters.newest(topics, from, limit);
    var redriven = redrives.findAll(page.letters().stream().map(Letter::id).toList());
    var items =
        page.letters().stream().map(one -> DeadLetterView.of(one, redriven.get(one.id()))).toList();
    return new Page(items, PlacesCursor.encode(page.next()));
  }

  @OpenTo(ADMIN)
  @GetMapping("/{id}")
  DeadLetterView show(@PathVariable String id) {
    return view(parsed(id));
  }

  @OpenTo(ADMIN)
  @PostMapping("/{id}/redrive")
  DeadLetterView redrive(
      @PathVariable String id, @RequestParam(defaultValue = "false") boolean again, Caller caller) {
    var letter = parsed(id);
    redriveLetters.redrive(known.of(letter), letter, caller.name(), again);
    return view(letter);
  }

  private DeadLetterView view(LetterId id) {
    var letter = letters.find(known.of(id), id);
    return DeadLetterView.of(letter, redrives.find(id).orElse(null));
  }

  private static LetterId parsed(String id) {
    return LetterId.parse(id)
        .orElseThrow(
            () -> Refusal.unreadable(Fault.of("id", "bad-dead-letter-id", KnownTopics.shown(id))));
  }
}
