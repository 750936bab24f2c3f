package datus.answer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLanguagesTest {
    private final ForeignLanguages languages = ForeignLanguages.read(Lexicon.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сколько клиентов в Москве?|русском",
                "Скільки клієнтів у Києві?|українською",
                "東京の顧客は何人いますか？|日本語",
                "売上が一番高い商品はどれですか|日本語",
                "서울에 고객이 몇 명 있나요?|한국어",
                "كم عدد العملاء في القاهرة؟|بالعربية",
                "چند مشتری در تهران داریم؟|فارسی",
                "Πόσοι πελάτες υπάρχουν στην Αθήνα;|ελληνικά",
                "כמה לקוחות יש בתל אביב?|בעברית",
                "มีลูกค้ากี่คนในกรุงเทพ|ภาษาไทย",
                "मुंबई में कितने ग्राहक हैं?|हिन्दी",
                "Combien de clients y a-t-il à Paris ?|français",
                "Quelles commandes ont un total supérieur à 100 ?|français",
                "Montre le nom et le prix de chaque produit|français",
                "Wie viele Kunden gibt es in Berlin?|Deutsch",
                "Welche Kunden haben keine Bestellungen?|Deutsch",
                "¿Cuántos clientes hay en Madrid?|español",
                "Muestra el nombre y el precio de los productos|español",
                "Quantos clientes existem em Lisboa?|português",
                "Quanti clienti ci sono a Roma?|italiano",
                "Hoeveel klanten zijn er in Amsterdam?|Nederlands",
                "Ile zamówień jest w systemie?|polsku",
                "Kolik zákazníků je v Praze?|češtině",
                "Hur många kunder finns i Stockholm?|svenska",
                "Ankara'da kaç müşteri var?|Türkçe",
                "Có bao nhiêu khách hàng ở Hà Nội?|tiếng Việt",
                "Berapa jumlah pelanggan di Jakarta?|Indonesia",
            })
    void declinesInTheLanguageOfTheQuestion(String question, String own) {
        assertThat(languages.refusal(question))
                .hasValueSatisfying(says -> assertThat(says).contains(own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many customers are there in São Paulo?",
                "list customers in la paz de los angeles",
                "Which orders come from the town of Ciudad de la Costa?",
                "Show films titled \"Wie im Himmel\" or \"La vie est belle\"",
                "total sales of Der Spiegel and Die Zeit per month",
                "como agua para chocolate sales",
                "What is the average price of vin de pays from Château d'Yquem?",
                "customers named de la Cruz or van der Berg",
                "orders from Москва",
                "How many shops are in 東京 and さいたま?",
                "list the songs by Los Lobos, Die Ärzte and Les Rita Mitsouko",
                "Which supplier is in Île de France?",
                "who won the Tour de France and the Giro d'Italia",
                "name and age of pets per owner",
                "list all tables",
                "revenue by nation in 1995",
                "top 5 nations by revenue",
                "que sera sera: how many copies were sold",
                "liste",
                "Was the order shipped?",
                "Wer?",
                "上海有多少客户？",
                "2025年revenue最高的5个customer",
                "",
            })
    void takesNoEnglishOrChineseQuestionForAnother(String question) {
        assertThat(languages.refusal(question)).isEmpty();
    }

    @Test
    void looksPastWhatIsQuoted() {
        assertThat(languages.refusal("books titled «Сколько стоит человек» or \"Война и мир\""))
                .isEmpty();
    }
}
