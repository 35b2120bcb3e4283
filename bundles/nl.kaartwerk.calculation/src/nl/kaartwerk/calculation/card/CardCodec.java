package nl.kaartwerk.calculation.card;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.calculation.scaling.CompiledScaling.CompiledDimension;
import nl.kaartwerk.calculation.scaling.ScalingFormula;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.value.PartialDate;

/**
 * Compiled cards as bytes, so that a later process need not parse their texts to compute with them. Only for the same program and the same
 * method: sets, units and categories are written as their codes.
 */
public final class CardCodec {
	private final Method method;

	/** @param method that the cards were compiled with */
	public CardCodec(Method method) {
		this.method = method;
	}

	public byte[] write(List<CompiledCard> cards) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(cards.size());
			for (CompiledCard card : cards) {
				write(card, out);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory can be written
		}
		return bytes.toByteArray();
	}

	private static void write(CompiledCard card, DataOutputStream out) throws IOException {
		text(card.source().toString(), out);
		text(card.name(), out);
		text(card.title(), out);
		text(card.category().map(category -> category.code()).orElse(null), out);
		out.writeBoolean(card.unit().isPresent());
		if (card.unit().isPresent()) {
			DeclaredUnit unit = card.unit().get();
			out.writeDouble(unit.number());
			text(unit.unit().symbol(), out);
			number(unit.mass(), out);
			number(unit.density(), out);
			number(unit.areaWeight(), out);
		}
		number(card.life(), out);
		text(card.validFrom() == null ? null : card.validFrom().text(), out);
		text(card.validTo() == null ? null : card.validTo().text(), out);
		text(card.material(), out);
		text(card.owner().map(CardOwner::name).orElse(null), out);
		text(card.owner().map(CardOwner::title).orElse(null), out);
		out.writeInt(card.profiles().size());
		for (CompiledProfile profile : card.profiles()) {
			write(profile, out);
		}
		out.writeInt(card.published().size());
		for (PublishedScores published : card.published().values()) {
			text(published.set(), out);
			number(published.total(), out);
			numbers(published.modules(), out);
			out.writeBoolean(published.perModule());
			out.writeBoolean(published.includesSurcharge());
			text(published.place().uri().toString(), out);
		}
	}

	private static void write(CompiledProfile profile, DataOutputStream out) throws IOException {
		text(profile.source().toString(), out);
		text(profile.title(), out);
		out.writeInt(profile.scores().size());
		for (ScoreMatrix scores : profile.scores().values()) {
			text(scores.set().id(), out);
			scores.write(out);
		}
		out.writeBoolean(profile.scaling().isPresent());
		if (profile.scaling().isPresent()) {
			CompiledScaling scaling = profile.scaling().get();
			text(scaling.formula().map(Enum::name).orElse(null), out);
			numbers(scaling.parameters(), out);
			out.writeInt(scaling.dimensions().size());
			for (CompiledDimension dimension : scaling.dimensions()) {
				text(dimension.name(), out);
				text(dimension.unit().symbol(), out);
				number(dimension.minimum(), out);
				number(dimension.maximum(), out);
				out.writeDouble(dimension.inspected());
			}
			text(scaling.fault().map(Enum::name).orElse(null), out);
		}
	}

	/** @throws IOException when the bytes are not what was written, or were written with another method */
	public List<CompiledCard> read(byte[] bytes) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
		List<CompiledCard> cards = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--) {
			cards.add(card(in));
		}
		return cards;
	}

	private CompiledCard card(DataInputStream in) throws IOException {
		URI source = URI.createURI(text(in));
		String name = text(in);
		String title = text(in);
		String category = text(in);
		Optional<DeclaredUnit> unit = Optional.empty();
		if (in.readBoolean()) {
			unit = Optional.of(new DeclaredUnit(in.readDouble(), unit(text(in)), number(in), number(in), number(in), method.units()));
		}
		OptionalDouble life = number(in);
		PartialDate from = date(text(in));
		PartialDate to = date(text(in));
		String material = text(in);
		String owner = text(in);
		String ownerTitle = text(in);
		List<CompiledProfile> profiles = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--) {
			profiles.add(profile(in));
		}
		Map<String, PublishedScores> published = new HashMap<>();
		for (int i = in.readInt(); i > 0; i--) {
			String set = text(in);
			published.put(set, new PublishedScores(set, number(in), numbers(in), in.readBoolean(), in.readBoolean(), Place.of(URI.createURI(text(in)))));
		}
		return new CompiledCard(name, title, Optional.ofNullable(category).flatMap(method::category), unit, life, from, to, profiles, published, material,
				Optional.ofNullable(owner).map(known -> new CardOwner(known, ownerTitle)), source);
	}

	private CompiledProfile profile(DataInputStream in) throws IOException {
		URI source = URI.createURI(text(in));
		String title = text(in);
		Map<String, ScoreMatrix> scores = new HashMap<>();
		for (int i = in.readInt(); i > 0; i--) {
			String set = text(in);
			scores.put(set, ScoreMatrix.read(method.set(set).orElseThrow(() -> new IOException("There is no set " + set)), in));
		}
		return new CompiledProfile(title, scores, in.readBoolean() ? Optional.of(scaling(in)) : Optional.empty(), source);
	}

	private CompiledScaling scaling(DataInputStream in) throws IOException {
		String formula = text(in);
		double[] parameters = numbers(in);
		List<CompiledDimension> dimensions = new ArrayList<>();
		for (int i = in.readInt(); i > 0; i--) {
			dimensions.add(new CompiledDimension(text(in), unit(text(in)), number(in), number(in), in.readDouble()));
		}
		String fault = text(in);
		return new CompiledScaling(Optional.ofNullable(formula).map(ScalingFormula::valueOf), parameters, dimensions,
				Optional.ofNullable(fault).map(CompiledScaling.Fault::valueOf));
	}

	private Unit unit(String symbol) throws IOException {
		return method.units().find(symbol).orElseThrow(() -> new IOException("There is no unit " + symbol));
	}

	private static PartialDate date(String text) {
		return text == null ? null : PartialDate.valueOf(text);
	}

	static void text(String text, DataOutputStream out) throws IOException {
		out.writeBoolean(text != null);
		if (text != null) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			out.writeInt(bytes.length);
			out.write(bytes);
		}
	}

	static String text(DataInputStream in) throws IOException {
		if (!in.readBoolean()) {
			return null;
		}
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new IOException("There is no text of " + length + " bytes");
		}
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

	private static void number(OptionalDouble number, DataOutputStream out) throws IOException {
		out.writeBoolean(number.isPresent());
		out.writeDouble(number.orElse(0));
	}

	private static OptionalDouble number(DataInputStream in) throws IOException {
		boolean present = in.readBoolean();
		double number = in.readDouble();
		return present ? OptionalDouble.of(number) : OptionalDouble.empty();
	}

	static void numbers(double[] numbers, DataOutputStream out) throws IOException {
		out.writeInt(numbers.length);
		for (double number : numbers) {
			out.writeDouble(number);
		}
	}

	static double[] numbers(DataInputStream in) throws IOException {
		double[] numbers = new double[length(in, Double.BYTES)];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = in.readDouble();
		}
		return numbers;
	}

	static int length(DataInputStream in, int bytesEach) throws IOException {
		int length = in.readInt();
		if (length < 0 || (long) length * bytesEach > in.available()) {
			throw new IOException("There are no " + length + " values");
		}
		return length;
	}
}
