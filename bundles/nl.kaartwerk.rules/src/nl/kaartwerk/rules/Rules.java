package nl.kaartwerk.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.rules.application.ApplicationCheck;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.grant.DecisionCheck;
import nl.kaartwerk.rules.product.ClassificationCheck;
import nl.kaartwerk.rules.product.CompositionCheck;
import nl.kaartwerk.rules.product.EndOfLifeCheck;
import nl.kaartwerk.rules.product.ProductCheck;
import nl.kaartwerk.rules.product.PublishedMkiCheck;
import nl.kaartwerk.rules.product.ScalingCheck;
import nl.kaartwerk.rules.provenance.DataCheck;
import nl.kaartwerk.rules.provenance.ForeignCheck;
import nl.kaartwerk.rules.provenance.PartyCheck;
import nl.kaartwerk.rules.provenance.ReviewCheck;
import nl.kaartwerk.rules.review.ReviewFileCheck;
import nl.kaartwerk.rules.route.RouteCheck;
import nl.kaartwerk.rules.route.RouteErrors;
import nl.kaartwerk.rules.score.BiogenicCheck;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.DeclaredCheck;
import nl.kaartwerk.rules.score.Grid;
import nl.kaartwerk.rules.score.PlausibilityCheck;
import nl.kaartwerk.rules.score.SumCheck;
import nl.kaartwerk.rules.settings.RuleSettings;
import nl.kaartwerk.rules.table.CopyCheck;
import nl.kaartwerk.rules.table.ScenarioCheck;
import nl.kaartwerk.rules.table.TableCheck;
import nl.kaartwerk.rules.unit.QuantityCheck;
import nl.kaartwerk.rules.waiver.WaiverCheck;
import nl.kaartwerk.rules.waiver.Waivers;
import nl.kaartwerk.rules.work.StatementCheck;
import nl.kaartwerk.rules.work.WorkCheck;

/** All checks that run on a file. Stateless: the same file gives the same reports, in any thread. */
public final class Rules {
	private record Entry(Class<?> kind, Set<Rule> rules, BiConsumer<EObject, Run> check) {
	}

	private final Method method;
	private final RuleSettings settings;
	private final RouteErrors routeErrors;
	private final List<Entry> entries = new ArrayList<>();
	private final Map<EClass, List<Entry>> byClass = new ConcurrentHashMap<>();

	/** The shipped checks. */
	public Rules(Method method, RuleSettings settings) {
		this.method = method;
		this.settings = settings;
		this.routeErrors = new RouteErrors(method);
		for (Checks checks : List.of(new DefinitionCheck(), new TableCheck(method), new CopyCheck(method), new ScenarioCheck(method),
				new QuantityCheck(method), new SumCheck(method), new DeclaredCheck(method), new BiogenicCheck(method), new PlausibilityCheck(method),
				new ProductCheck(method), new CompositionCheck(method), new EndOfLifeCheck(method), new ClassificationCheck(method),
				new ScalingCheck(method), new PublishedMkiCheck(method), new PartyCheck(method), new ReviewCheck(), new DataCheck(), new ForeignCheck(method),
				new WorkCheck(method), new StatementCheck(method), new RouteCheck(method), new ApplicationCheck(method), new DecisionCheck(method), new WaiverCheck(),
				new ReviewFileCheck(method))) {
			checks.register(this::add);
		}
	}

	private <T extends EObject> void add(Class<T> kind, List<Rule> rules, BiConsumer<T, Run> check) {
		if (rules.stream().anyMatch(settings::isOn)) {
			entries.add(new Entry(kind, Set.copyOf(rules), (object, run) -> check.accept(kind.cast(object), run)));
		}
	}

	public RuleSettings settings() {
		return settings;
	}

	/** Everything that is to be said about a text. */
	public List<Report> check(Document document, Circumstances circumstances) {
		List<Finding> findings = findings(document, circumstances.today());
		circumstances.library().of(document).stream().filter(f -> settings.isOn(f.rule())).forEach(findings::add);
		return routeErrors.added(document, Waivers.apply(document, findings, settings, circumstances), settings);
	}

	private List<Finding> findings(Document document, Today today) {
		Running run = new Running(today);
		run.check(document);
		for (var all = EcoreUtil.getAllContents(document, false); all.hasNext();) {
			EObject object = (EObject) all.next();
			run.check(object);
			if (object instanceof ScoreTable && of(Literals.ROW).isEmpty()) {
				all.prune(); // most objects of a text are rows, and their tables look at them
			}
		}
		return run.findings;
	}

	private List<Entry> of(EClass type) {
		List<Entry> checks = byClass.get(type);
		if (checks == null) {
			checks = entries.stream().filter(e -> e.kind.isAssignableFrom(type.getInstanceClass())).toList();
			byClass.put(type, checks);
		}
		return checks;
	}

	private final class Running implements Run {
		private final Today today;
		private final List<Finding> findings = new ArrayList<>();
		private final Map<ScoreTable, Grid> grids = new IdentityHashMap<>();
		private final Map<Declaration, CardFigures> figures = new IdentityHashMap<>();
		private Entry entry;

		Running(Today today) {
			this.today = today;
		}

		void check(EObject object) {
			List<Entry> checks = of(object.eClass());
			for (int i = 0; i < checks.size(); i++) {
				entry = checks.get(i);
				entry.check.accept(object, this);
			}
		}

		@Override
		public void report(Finding finding) {
			if (!entry.rules.contains(finding.rule())) {
				throw new IllegalStateException("A check reports " + finding.rule().id() + ", which it is not registered for");
			}
			if (settings.isOn(finding.rule())) {
				findings.add(finding);
			}
		}

		@Override
		public Today today() {
			return today;
		}

		@Override
		public double tolerance(Rule rule, String name) {
			return settings.tolerance(rule, name);
		}

		@Override
		public Grid grid(ScoreTable table) {
			Grid grid = grids.get(table);
			if (grid == null) {
				grid = new Grid(table, method);
				grids.put(table, grid);
			}
			return grid;
		}

		@Override
		public CardFigures figures(Declaration card) {
			CardFigures known = figures.get(card);
			if (known == null) {
				known = new CardFigures(card, method);
				figures.put(card, known);
			}
			return known;
		}

		@Override
		public boolean isOn(Rule rule) {
			return settings.isOn(rule);
		}
	}
}
