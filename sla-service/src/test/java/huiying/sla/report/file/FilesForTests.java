package huiying.sla.report.file;

import huiying.sla.report.PackFiles;
import tools.jackson.databind.json.JsonMapper;

/** The real files, for tests of the whole feature. */
public final class FilesForTests {
  private FilesForTests() {}

  public static PackFiles files(JsonMapper json) {
    return new MadePackFiles(json);
  }
}
