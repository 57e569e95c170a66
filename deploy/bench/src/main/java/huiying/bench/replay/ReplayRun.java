package huiying.bench.replay;

import huiying.signin.client.NoToken;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.core.JacksonException;

/** One pass over the file: lines side by side, each message before its reply. */
final class ReplayRun {
  private final IntakeClient intake;
  private final int concurrency;
  private final int rate;
  private final AcknowledgementLog log;
  private final Tally tally = new Tally();

  ReplayRun(IntakeClient intake, int concurrency, int rate, AcknowledgementLog log) {
    this.intake = intake;
    this.concurrency = concurrency;
    this.rate = rate;
    this.log = log;
  }

  Tally run(Path file) throws IOException, InterruptedException {
    var places = new Semaphore(concurrency);
    try (var bar = bar(file);
        var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var number = 0L;
      var start = System.nanoTime();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          var text = line;
          var place = number;
          keepTo(rate, number, start);
          places.acquire();
          var _ = threads.submit(() -> post(place, text, places, bar));
        }
      }
    }
    return tally;
  }

  /** Waits until the line's turn has come. */
  private static void keepTo(int rate, long number, long start) throws InterruptedException {
    var turn = start + (long) ((number - 1) * 1e9 / rate);
    TimeUnit.NANOSECONDS.sleep(turn - System.nanoTime());
  }

  private static ProgressBar bar(Path file) throws IOException {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return new ProgressBarBuilder()
          .setTaskName("replay")
          .setInitialMax(lines.filter(line -> !line.isBlank()).count())
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(500)
          .build();
    }
  }

  private void post(long number, String text, Semaphore places, ProgressBar bar) {
    try {
      post(number, Line.parse(text));
    } catch (JacksonException e) {
      tally.reject(number, "no JSON: " + e.getOriginalMessage());
    } catch (NoToken e) {
      tally.reject(number, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      tally.reject(number, "no answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
      bar.step();
    }
  }

  private void post(long number, Line line) throws IOException, InterruptedException {
    var message = timed(line.channel(), "/api/v1/messages", line.message());
    if (message.statusCode() > 201) {
      tally.reject(number, "%d %s".formatted(message.statusCode(), message.body()));
      return;
    }
    var id = Line.JSON.readTree(message.body()).path("id").asString();
    log.message(id);
    if (line.reply().isPresent()) {
      var path = "/api/v1/messages/%s/replies".formatted(id);
      var reply = timed(line.channel(), path, line.reply().get());
      if (reply.statusCode() > 201) {
        tally.reject(number, "reply: %d %s".formatted(reply.statusCode(), reply.body()));
        return;
      }
      log.reply(id);
      tally.reply();
    }
    tally.accept(message.statusCode() == 201);
  }

  private HttpResponse<String> timed(String channel, String path, String json)
      throws IOException, InterruptedException {
    var start = System.nanoTime();
    try {
      return intake.post(channel, path, json);
    } finally {
      tally.took(System.nanoTime() - start);
    }
  }
}
