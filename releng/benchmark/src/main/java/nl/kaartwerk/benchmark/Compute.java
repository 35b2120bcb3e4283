package nl.kaartwerk.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.CardSource;
import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.ModuleResult;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/**
 * Warm computing beside its floor: the bare multiply-add of the same score arrays in the same Java. The timed call makes the real result tree,
 * and reads total, completeness and MKI of every use, profile and module out of it.
 */
final class Compute {
	static final int CARDS = 5000;
	static final int USES = 10_000;
	private static final int ROUNDS = 40;
	/** Before the clock counts: until Java has compiled what it will compile. */
	private static final int WARM_UP = 100;
	private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final Method METHOD = Method.shipped();

	private final List<Declaration> declarations = new ArrayList<>();
	/** As in the product, where a card is looked up by its declaration. */
	private final Map<Declaration, CompiledCard> cards = new IdentityHashMap<>();
	private final double[][] scores;
	private final double[] weights;
	/** What is computed ends here, so that no computing is left out. */
	private double sink;

	Compute() {
		Random random = new Random(1);
		CardCompiler compiler = new CardCompiler(METHOD);
		IndicatorSet set = METHOD.set("A2").orElseThrow();
		weights = METHOD.weights("A2").weights().stream().mapToDouble(w -> w.value()).toArray();
		scores = new double[CARDS][];
		ResourceImpl resource = new ResourceImpl(URI.createURI("mem:/cards"));
		for (int i = 0; i < CARDS; i++) {
			Declaration card = card(i, set, random);
			resource.getContents().add(card);
			declarations.add(card);
			CompiledCard compiled = compiler.compile(card);
			cards.put(card, compiled);
			scores[i] = new double[set.size() * 13];
			for (int cell = 0; cell < scores[i].length; cell++) {
				scores[i][cell] = compiled.profiles().getFirst().scores("A2").orElseThrow().value(cell / 13, cell % 13);
			}
		}
	}

	private static Declaration card(int number, IndicatorSet set, Random random) {
		Declaration card = MODEL.createDeclaration();
		card.setName("Card" + number);
		card.setCategory(number % 3 == 0 ? "3" : "1");
		card.setServiceLife(quantity(Integer.toString(20 + number % 90), "years"));
		FunctionalUnit unit = MODEL.createFunctionalUnit();
		unit.setQuantity(quantity("1", "m3"));
		card.setFunctionalUnit(unit);
		Profile profile = MODEL.createProfile();
		ScoreTable table = MODEL.createScoreTable();
		table.setSet("A2");
		table.setColumns(Columns.valueOf("A1-A3 A4 A5 B1 B2 B3 B4 B5 C1 C2 C3 C4 D"));
		for (Indicator indicator : set.indicators()) {
			Row row = MODEL.createRow();
			row.setIndicator(indicator.code());
			StringBuilder cells = new StringBuilder();
			for (int m = 0; m < 13; m++) {
				cells.append(' ').append(random.nextInt(10_000) / 100.0 - (m == 12 ? 60 : 0));
			}
			row.setCells(Cells.valueOf(cells.toString()));
			table.getRows().add(row);
		}
		profile.getTables().add(table);
		card.getProfiles().add(profile);
		return card;
	}

	private static Quantity quantity(String number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Decimal.valueOf(number));
		quantity.setUnit(unit);
		return quantity;
	}

	private Building work(int uses) {
		Building building = MODEL.createBuilding();
		building.setName("House");
		building.setLife(quantity("75", "years"));
		building.setGrossFloorArea(quantity("1000", "m2"));
		building.setReferenceDate(PartialDate.valueOf("2026-07-01"));
		Element element = null;
		for (int i = 0; i < uses; i++) {
			if (i % 500 == 0) {
				element = MODEL.createElement();
				element.setCode(Integer.toString(i / 500));
				building.getElements().add(element);
			}
			Use use = MODEL.createUse();
			use.setDeclaration(declarations.get(i * 7 % CARDS));
			use.setAmount(quantity(Integer.toString(1 + i % 50), "m3"));
			element.getUses().add(use);
		}
		new ResourceImpl(URI.createURI("mem:/work")).getContents().add(building);
		return building;
	}

	/** Milliseconds: all cards and a work, with all its figures read. */
	double tree(int uses) {
		Building building = work(uses);
		return median(() -> {
			CardSource source = use -> Optional.of(cards.get(use.getDeclaration()));
			Calculator calculator = new Calculator(METHOD, source);
			for (Declaration card : declarations) {
				sink += calculator.calculate(cards.get(card), "A2", DAY).outcome().mki();
			}
			sink += read(calculator.calculate(building, DAY));
		});
	}

	private static double read(WorkResult work) {
		double sum = work.outcome("A2").mki() + work.outcome("A2").completeness().present();
		for (ElementResult element : work.elements()) {
			for (UseResult use : element.uses()) {
				sum += use.outcome("A2").mki() + use.outcome("A2").completeness().share();
				for (ProfileResult profile : use.profiles()) {
					sum += profile.outcome("A2").mki();
					for (ModuleResult module : profile.children("A2")) {
						sum += module.outcome("A2").mki();
					}
				}
			}
		}
		return sum;
	}

	/** Milliseconds: the multiply-adds alone, each card once and each use once. */
	double floor(int uses) {
		return median(() -> {
			double sum = 0;
			for (double[] card : scores) {
				sum += weigh(card, 1);
			}
			for (int i = 0; i < uses; i++) {
				sum += weigh(scores[i * 7 % CARDS], 1 + i % 50);
			}
			sink += sum;
		});
	}

	private double weigh(double[] card, double amount) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			double factor = amount * weights[i];
			for (int m = 0; m < 13; m++) {
				sum += card[i * 13 + m] * factor;
			}
		}
		return sum;
	}

	private static double median(Runnable task) {
		double[] millis = new double[ROUNDS];
		for (int i = -WARM_UP; i < ROUNDS; i++) {
			long start = System.nanoTime();
			task.run();
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		Arrays.sort(millis);
		return millis[ROUNDS / 2];
	}

	double sink() {
		return sink;
	}
}
