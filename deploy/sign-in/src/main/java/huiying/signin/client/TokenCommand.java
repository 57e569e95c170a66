package huiying.signin.client;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/** {@code deploy/token NAME}: prints the token and nothing else, or says why there is none. */
public final class TokenCommand {
  private static final int PORT = 9000;
  private static final String USAGE =
      """
      deploy/token NAME [--data DIR] [--port-offset N]
      Prints an access token of the trial that deploy/run has started. NAME is a program or a person
      of credentials.env; DIR (or HUIYING_DATA) and N are as given to deploy/run.
      打印 deploy/run 所启动的试用环境的访问令牌。NAME 为 credentials.env 中的程序或人员；
      DIR（或环境变量 HUIYING_DATA）和 N 与 deploy/run 所用的相同。\
      """;

  private TokenCommand() {}

  public static void main(String[] args) throws InterruptedException {
    System.exit(run(List.of(args), System.getenv(), System.out, System.err));
  }

  /** The exit code: 0 with a token, 1 without, 2 if the command line cannot be understood. */
  static int run(
      List<String> args, Map<String, String> environment, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      var asked = Asked.of(args, environment);
      if (asked.help()) {
        out.println(USAGE);
        return 0;
      }
      var server = URI.create("http://127.0.0.1:" + (PORT + asked.portOffset()));
      out.println(new Tokens(server, asked.data()).of(asked.name()));
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(USAGE);
      return 2;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private record Asked(String name, Path data, int portOffset, boolean help) {
    static Asked of(List<String> args, Map<String, String> environment) {
      var home = Path.of("");
      var data = environment.getOrDefault("HUIYING_DATA", "");
      var offset = 0;
      var name = "";
      var help = false;
      var left = new ArrayDeque<>(args);
      while (!left.isEmpty()) {
        var one = left.pop();
        switch (one) {
          case "--data" -> data = value(one, left);
          case "--home" -> home = Path.of(value(one, left));
          case "--port-offset" -> offset = Integer.parseInt(value(one, left));
          case "--help", "-h" -> help = true;
          default -> {
            if (one.startsWith("-") || !name.isEmpty()) {
              throw new IllegalArgumentException("? " + one);
            }
            name = one;
          }
        }
      }
      if (name.isEmpty() && !help) {
        throw new IllegalArgumentException("NAME?");
      }
      return new Asked(name, data.isEmpty() ? home.resolve("data") : Path.of(data), offset, help);
    }

    private static String value(String option, ArrayDeque<String> left) {
      if (left.isEmpty()) {
        throw new IllegalArgumentException(option + " ?");
      }
      return left.pop();
    }
  }
}
