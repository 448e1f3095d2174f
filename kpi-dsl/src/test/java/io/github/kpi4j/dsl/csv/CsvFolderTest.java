package io.github.kpi4j.dsl.csv;

import static io.github.kpi4j.dsl.csv.SalesFile.HEADER;
import static io.github.kpi4j.dsl.csv.SalesFile.SCHEMA;
import static io.github.kpi4j.dsl.csv.SalesFile.account;
import static io.github.kpi4j.dsl.csv.SalesFile.day;
import static io.github.kpi4j.dsl.csv.SalesFile.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.value.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with a file for each table, and what it says about the days they cover; LANGUAGE.md §10.
 */
class CsvFolderTest {
  @Test
  void readsTheFilesOfAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("sales.tsv"), (HEADER + "2026-03-01,a,1,1,1%").replace(',', '\t'));
    Files.writeString(folder.resolve("stock.csv"), "date,item,available\n2026-03-01,a,5\n");
    Files.writeString(folder.resolve("else.csv"), "whatever");
    Files.writeString(
        folder.resolve("coverage.csv"),
        """
        until,table,from
        2026-03-10,sales,2026-03-05
        2026-03-04,sales,2026-03-01
        2026-03-31,unknown,2026-03-01
        """);
    FactSet facts = CsvFacts.read(SCHEMA, folder);
    assertThat(problems(facts)).isEmpty();
    assertThat(facts.accounts())
        .extracting(TableAccount::table, TableAccount::declared, a -> a.coverage().orElseThrow())
        .containsExactly(
            tuple("sales", true, DateRange.closed(day(1), day(10))),
            tuple("stock", false, DateRange.closed(day(1), day(1))));
  }

  @Test
  void aFileThatIsMissingNamesThoseThatAreThere(@TempDir Path folder) throws IOException {
    assertThat(CsvFacts.read(SCHEMA, folder).diagnostics())
        .extracting(d -> d.code().id() + " " + d.arguments())
        .containsExactly(
            "KPI-5003 {file=sales.csv, table=sales, known=@none}",
            "KPI-5003 {file=stock.csv, table=stock, known=@none}");
    Files.writeString(folder.resolve("Sales.csv"), HEADER);
    Files.writeString(folder.resolve("stock.csv"), "date,item,available\n");
    assertThat(problems(CsvFacts.read(SCHEMA, folder)))
        .containsExactly(
            folder + ": error[KPI-5003]: There is no file `sales.csv` for the table `sales`.");
  }

  @Test
  void aCoverageThatIsNoneIsReported(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sales.csv"), HEADER + "2026-03-01,a,1,1,1%\n");
    Files.writeString(folder.resolve("stock.csv"), "date,item,available\n2026-03-01,a,5\n");
    Files.writeString(
        folder.resolve("coverage.csv"),
        """
        table,from,until
        sales,2026-03-10,2026-03-12
        sales,2026-03-01,2026-03-08
        sales,2026-03-11,2026-03-11
        sales,2026-03-09
        stock,2026-03-09,2026-03-08
        stock,01/03/2026,31/03/2026
        """);
    FactSet facts = CsvFacts.read(SCHEMA, folder);
    assertThat(problems(facts))
        .containsExactly(
            "coverage.csv:3:1: error[KPI-5010]: The coverage from `2026-03-01` until `2026-03-08`"
                + " leaves days out between itself and the rows above for `sales`.",
            "coverage.csv:5:1: error[KPI-5010]: The coverage from `2026-03-09` until `` is no run"
                + " of days.",
            "coverage.csv:6:1: error[KPI-5010]: The coverage from `2026-03-09` until `2026-03-08`"
                + " is no run of days.",
            "coverage.csv:7:1: error[KPI-5010]: The coverage from `01/03/2026` until `31/03/2026`"
                + " is no run of days.");
    assertThat(account(facts).coverage()).contains(DateRange.closed(day(10), day(12)));
  }

  @Test
  void aCoverageFileHasTheProblemsOfAnyFile(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sales.csv"), HEADER);
    Files.writeString(folder.resolve("stock.csv"), "date,item,available\n");
    for (String[] one :
        new String[][] {
          {"", "KPI-5007"},
          {"table,from\n", "KPI-5004"},
          {"table,from,until\nsales,\"2026\n", "KPI-5008"}
        }) {
      Files.writeString(folder.resolve("coverage.csv"), one[0]);
      assertThat(CsvFacts.read(SCHEMA, folder).diagnostics())
          .extracting(d -> d.code().id())
          .containsExactly(one[1]);
    }
    Files.write(folder.resolve("coverage.csv"), new byte[] {(byte) 0xFF});
    assertThat(CsvFacts.read(SCHEMA, folder).diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("KPI-5009");
  }

  @Test
  void aFolderThatIsNotThereIsAnIoException(@TempDir Path folder) {
    assertThatThrownBy(() -> CsvFacts.read(SCHEMA, folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
