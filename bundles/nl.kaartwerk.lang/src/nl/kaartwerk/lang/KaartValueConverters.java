package nl.kaartwerk.lang;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Singleton;

import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/** Between the words of the text and the values of the model. */
@Singleton // every resource asks for it; reading the grammar once is enough
public class KaartValueConverters extends AbstractDeclarativeValueConverterService {
	private interface Reading<T> {
		T read(String text);
	}

	private static <T> IValueConverter<T> converter(Reading<T> reading) {
		return new IValueConverter<>() {
			@Override
			public T toValue(String text, INode node) {
				return text == null ? null : reading.read(text);
			}

			@Override
			public String toString(T value) {
				return value.toString();
			}
		};
	}

	@ValueConverter(rule = "ID")
	public IValueConverter<String> ID() {
		return converter(KaartValueConverters::name);
	}

	@ValueConverter(rule = "QualifiedName")
	public IValueConverter<String> QualifiedName() {
		return converter(KaartValueConverters::name);
	}

	@ValueConverter(rule = "QualifiedNameWithWildcard")
	public IValueConverter<String> QualifiedNameWithWildcard() {
		return converter(KaartValueConverters::name);
	}

	@ValueConverter(rule = "STRING")
	public IValueConverter<String> STRING() {
		return new IValueConverter<>() {
			@Override
			public String toValue(String text, INode node) {
				if (text != null && !isTerminated(text)) {
					throw new ValueConverterException("This text has no closing quotation mark (\") on its line.", node, null);
				}
				return text == null ? null : unquoted(text);
			}

			@Override
			public String toString(String value) {
				return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
						+ '"';
			}
		};
	}

	@ValueConverter(rule = "Unit")
	public IValueConverter<String> Unit() {
		return converter(KaartValueConverters::symbol);
	}

	@ValueConverter(rule = "Code")
	public IValueConverter<String> Code() {
		return converter(KaartValueConverters::symbol);
	}

	@ValueConverter(rule = "Category")
	public IValueConverter<String> Category() {
		return converter(KaartValueConverters::symbol);
	}

	@ValueConverter(rule = "ClassificationSystem")
	public IValueConverter<String> ClassificationSystem() {
		return converter(KaartValueConverters::symbol);
	}

	@ValueConverter(rule = "NUMBER")
	public IValueConverter<Decimal> NUMBER() {
		return new IValueConverter<>() {
			@Override
			public Decimal toValue(String text, INode node) {
				try {
					return text == null ? null : Decimal.valueOf(text);
				} catch (NumberFormatException e) {
					throw new ValueConverterException("The number " + shortened(text) + " is too large.", node, e);
				}
			}

			@Override
			public String toString(Decimal value) {
				return value.text();
			}
		};
	}

	@ValueConverter(rule = "DecimalNumber")
	public IValueConverter<Decimal> DecimalNumber() {
		return NUMBER();
	}

	@ValueConverter(rule = "DATE")
	public IValueConverter<PartialDate> DATE() {
		return converter(PartialDate::valueOf);
	}

	@ValueConverter(rule = "DateOrYear")
	public IValueConverter<PartialDate> DateOrYear() {
		return DATE();
	}

	@ValueConverter(rule = "TABLE_HEADER")
	public IValueConverter<Columns> TABLE_HEADER() {
		return converter(Columns::valueOf);
	}

	@ValueConverter(rule = "ROW_LABEL")
	public IValueConverter<String> ROW_LABEL() {
		return converter(text -> text);
	}

	@ValueConverter(rule = "ROW_UNIT")
	public IValueConverter<String> ROW_UNIT() {
		return new IValueConverter<>() {
			@Override
			public String toValue(String text, INode node) {
				if (text == null) {
					return null;
				}
				if (!text.endsWith("]")) {
					throw new ValueConverterException("This unit has no closing bracket (]) on its line.", node, null);
				}
				return text.substring(1, text.length() - 1).strip();
			}

			@Override
			public String toString(String value) {
				return '[' + value + ']';
			}
		};
	}

	@ValueConverter(rule = "ROW_CELLS")
	public IValueConverter<Cells> ROW_CELLS() {
		return converter(Cells::valueOf);
	}

	private static String shortened(String text) {
		return text.length() <= 20 ? text : text.substring(0, 20) + "...";
	}

	/** Blanks and comments may stand around the dots of a name; a caret makes a name of a keyword. */
	private static String name(String text) {
		return symbol(text).replace("^", "");
	}

	private static String symbol(String text) {
		if (text.startsWith("\"")) {
			return unquoted(text);
		}
		boolean compact = text.chars().noneMatch(Character::isWhitespace) && !text.contains("/*") && !text.contains("//");
		return compact ? text : text.replaceAll("/\\*(?s:.*?)\\*/|//[^\\n]*|\\s+", "");
	}

	private static boolean isTerminated(String text) {
		if (text.length() < 2 || !text.endsWith("\"")) {
			return false;
		}
		int backslashes = 0;
		for (int i = text.length() - 2; i > 0 && text.charAt(i) == '\\'; i--) {
			backslashes++;
		}
		return backslashes % 2 == 0;
	}

	private static String unquoted(String text) {
		int end = isTerminated(text) ? text.length() - 1 : text.length();
		if (text.indexOf('\\') < 0) {
			return text.substring(1, end);
		}
		StringBuilder value = new StringBuilder();
		for (int i = 1; i < end; i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < end) {
				c = text.charAt(++i);
				c = switch (c) {
				case 'n' -> '\n';
				case 'r' -> '\r';
				case 't' -> '\t';
				default -> c;
				};
			}
			value.append(c);
		}
		return value.toString();
	}
}
