package huiying.intake.message.web;

import static huiying.kit.access.Role.ADAPTER;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import huiying.intake.message.BrokenRules;
import huiying.intake.message.Draft;
import huiying.intake.message.NotYourChannel;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.Submission;
import huiying.intake.message.TimeRules;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.JsonFaults;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Many messages at once, each with a result of its own: a bad one hurts no other. */
@RestController
class BatchController {
  private static final int MOST = 1_000;

  private final ReceiveMessages receiveMessages;
  private final TimeRules times;
  private final InstantSource time;
  private final JsonMapper json;
  private final Problems problems;

  BatchController(
      ReceiveMessages receiveMessages,
      TimeRules times,
      InstantSource time,
      JsonMapper json,
      Problems problems) {
    this.receiveMessages = receiveMessages;
    this.times = times;
    this.time = time;
    this.json = json;
    this.problems = problems;
  }

  @OpenTo({ADAPTER})
  @PostMapping(path = "/api/v1/messages/batch", consumes = APPLICATION_JSON_VALUE)
  List<BatchItem> receiveArray(@RequestBody byte[] body, Caller caller) {
    return receive(BatchBody.array(body), caller);
  }

  @OpenTo({ADAPTER})
  @PostMapping(path = "/api/v1/messages/batch", consumes = APPLICATION_NDJSON_VALUE)
  List<BatchItem> receiveLines(@RequestBody byte[] body, Caller caller) {
    return receive(BatchBody.lines(body), caller);
  }

  private List<BatchItem> receive(List<BatchBody.Item> items, Caller caller) {
    if (items.size() > MOST) {
      throw Refusal.invalid(List.of(Fault.of("", "too-many", items.size(), MOST)));
    }
    var results = new TreeMap<Integer, BatchItem>();
    var indexes = new ArrayList<Integer>();
    var submissions = new ArrayList<Submission>();
    var now = time.instant();
    for (int i = 0; i < items.size(); i++) {
      try {
        submissions.add(read(items.get(i), now, caller));
        indexes.add(i);
      } catch (Refusal refusal) {
        results.put(i, BatchItem.invalid(i, problems.of(refusal)));
      }
    }
    var receipts = receiveMessages.receive(submissions);
    for (int n = 0; n < receipts.size(); n++) {
      results.put(indexes.get(n), result(indexes.get(n), receipts.get(n)));
    }
    return List.copyOf(results.values());
  }

  private Submission read(BatchBody.Item item, Instant now, Caller caller) {
    try {
      return present(item.read(json, Draft.class)).check(times, now).broughtBy(caller);
    } catch (JacksonException e) {
      throw Refusal.unreadable(JsonFaults.of(e));
    } catch (BrokenRules e) {
      throw MessageRefusals.of(e);
    } catch (NotYourChannel e) {
      throw MessageRefusals.of(e);
    }
  }

  private static Draft present(@Nullable Draft draft) {
    if (draft == null) {
      throw Refusal.unreadable(Fault.of("", "wrong-type"));
    }
    return draft;
  }

  private BatchItem result(int index, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Created(var message) -> BatchItem.created(index, message.id());
      case Receipt.Repeated(var message) -> BatchItem.repeated(index, message.id());
      case Receipt.Differs differs ->
          BatchItem.conflict(index, differs.id(), problems.of(MessageRefusals.of(differs)));
    };
  }
}
