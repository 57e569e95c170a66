package huiying.sla.report.file;

import huiying.sla.limit.Text;
import huiying.sla.report.Pack;
import huiying.sla.report.PackFiles;
import huiying.sla.report.PackForm;
import huiying.sla.report.Tables;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Packs as the API's JSON, as a CSV in each language, and as XLSX in both. */
@Component
class MadePackFiles implements PackFiles {
  private final JsonMapper json;

  MadePackFiles(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Map<PackForm, byte[]> write(Pack pack) {
    var tables = Tables.of(pack);
    return Map.of(
        PackForm.JSON, json.writeValueAsBytes(pack),
        PackForm.CSV, CsvTables.write(tables, Text::zh),
        PackForm.CSV_EN, CsvTables.write(tables, Text::en),
        PackForm.XLSX, XlsxTables.write(tables));
  }
}
