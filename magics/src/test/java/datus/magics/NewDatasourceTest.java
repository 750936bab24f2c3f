package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.workspace.DatasourceConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewDatasourceTest {

    @Test
    void aTypedPasswordIsSavedAsAReferenceToTheEnvironment() {
        NewDatasource added = new NewDatasource(
                new DatasourceConfig("my-shop", "postgresql", Map.of("password", "hunter2", "host", "db")));
        assertThat(added.saved().properties())
                .containsEntry("password", "${env:MY_SHOP_PASSWORD}")
                .containsEntry("host", "db");
        assertThat(added.advice())
                .contains("set MY_SHOP_PASSWORD in the environment")
                .doesNotContain("hunter2");
    }

    @Test
    void aReferenceIsSavedAsItIs() {
        NewDatasource added =
                new NewDatasource(new DatasourceConfig("shop", "postgresql", Map.of("password", "${env:PGPASSWORD}")));
        assertThat(added.saved()).isEqualTo(added.open());
        assertThat(added.advice()).isEmpty();
    }
}
