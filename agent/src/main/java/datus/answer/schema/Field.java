package datus.answer.schema;

import datus.answer.language.ChineseTerms;
import datus.data.DataType.Kind;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableName;
import java.util.List;
import java.util.Set;

/**
 * A column as words know it.
 *
 * @param words the words of its name, without the prefix that all columns of its table share
 * @param stems the stems of those words
 * @param shortStems the same without the words of its table, as name for customer_name; never empty
 */
public record Field(TableName table, ColumnInfo info, List<String> words, List<String> stems, List<String> shortStems) {
    private static final Set<String> KEY_WORDS = Set.of("id", "identifier", "key", "code", "uid", "uuid", "guid");
    private static final Set<String> AMOUNTS =
            Set.of("price", "amount", "total", "value", "sales", "revenue", "subtotal");

    public Field {
        words = List.copyOf(words);
        stems = List.copyOf(stems);
        shortStems = List.copyOf(shortStems);
    }

    public String name() {
        return info.name();
    }

    public Kind kind() {
        return info.type().kind();
    }

    public boolean isNumber() {
        return kind().isNumber();
    }

    public boolean isText() {
        return kind() == Kind.TEXT;
    }

    /** Whether its name says that it identifies rows. */
    public boolean isKeyLike() {
        return KEY_WORDS.contains(lastWord())
                || (words.size() > 1 && Set.of("no", "number").contains(lastWord()) && isNumber());
    }

    /** Whether adding its values up means something: a number that identifies nothing. */
    public boolean isQuantity() {
        return isNumber() && !isKeyLike() && !isYear();
    }

    /** Whether it has a sum and an average. */
    public boolean isAddable() {
        return isNumber() && !isKeyLike();
    }

    /** Whether it holds dates or times. */
    public boolean isTemporal() {
        return kind().isTemporal();
    }

    /** Whether it holds years as numbers. */
    public boolean isYear() {
        return !isTemporal() && words.contains("year") && kind() != Kind.DECIMAL;
    }

    /** Whether it is what something costs or comes to. */
    public boolean isAmount() {
        return isQuantity() && words.stream().anyMatch(AMOUNTS::contains) && !isDiscount();
    }

    public boolean isDiscount() {
        return isNumber() && lastWord().equals("discount");
    }

    String lastWord() {
        return words.get(words.size() - 1);
    }

    /** As in "extended price"; a Chinese name is said as it is. */
    public String spoken() {
        return ChineseTerms.isChinese(name()) ? name() : String.join(" ", words);
    }
}
