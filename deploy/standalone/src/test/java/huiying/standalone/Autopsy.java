package huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the processes of a trial complained of and were doing when something did not come. Goes to
 * {@code autopsy.txt} in the trial's folder, beside its logs and the dumps of all threads;
 * deploy/test shows it.
 */
final class Autopsy {
  private static final int COMPLAINTS = 4;
  private static final int THREADS = 8;
  private static final int LONGEST_LINE = 240;
  private static final String JCMD =
      Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
  private static final Pattern NAME = Pattern.compile("^#\\d+ \"([^\"]*)\"");
  private static final Pattern OURS = Pattern.compile("\\bhuiying\\.[\\w.$]+\\([^)]*\\)");

  private Autopsy() {}

  static void of(String missing, Path folder, List<ManagedProcess> processes) {
    var found = new ArrayList<String>();
    found.add("%s: %s did not come".formatted(folder.getFileName(), missing));
    try {
      for (var process : processes) {
        found.add(process.name() + (process.isAlive() ? "" : " (ended)"));
        found.addAll(complaints(process.log()));
        found.addAll(threads(process));
      }
      Files.write(folder.resolve("autopsy.txt"), found);
    } catch (IOException e) {
      throw new IllegalStateException("no autopsy in " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> complaints(Path log) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (var lines = Files.lines(log)) {
      var all = lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")).toList();
      return all.subList(Math.max(0, all.size() - COMPLAINTS), all.size()).stream()
          .map(Autopsy::indented)
          .toList();
    }
  }

  /** Those in code of ours, virtual ones too: their names, and where. */
  private static List<String> threads(ManagedProcess process)
      throws IOException, InterruptedException {
    var file = process.log().resolveSibling(process.name() + ".threads");
    if (!process.isAlive() || !dumpThreads(process.pid(), file)) {
      return List.of();
    }
    return Stream.of(Files.readString(file).split("\n\n"))
        .flatMap(Autopsy::inOurs)
        .limit(THREADS)
        .map(Autopsy::indented)
        .toList();
  }

  private static boolean dumpThreads(long pid, Path file) throws IOException, InterruptedException {
    var dump =
        new ProcessBuilder(
                JCMD, Long.toString(pid), "Thread.dump_to_file", "-overwrite", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!dump.waitFor(20, TimeUnit.SECONDS)) {
      dump.destroyForcibly();
    }
    return Files.exists(file);
  }

  private static Stream<String> inOurs(String thread) {
    var name = NAME.matcher(thread);
    var ours = OURS.matcher(thread);
    return name.find() && ours.find()
        ? Stream.of(name.group(1) + " in " + ours.group())
        : Stream.empty();
  }

  private static String indented(String line) {
    return "  " + line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }
}
