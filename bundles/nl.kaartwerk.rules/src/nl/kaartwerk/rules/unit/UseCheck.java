package nl.kaartwerk.rules.unit;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.rules.Check;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.Catalogue;

/** Whether the amount of a use converts into the functional unit of the card. */
public final class UseCheck implements Check {
	private final Method method;

	public UseCheck(Method method) {
		this.method = method;
	}

	@Override
	public void check(EObject object, Consumer<Finding> findings) {
		if (!(object instanceof Use use) || use.getDeclaration() == null || use.getDeclaration().eIsProxy() || use.getAmount() == null) {
			return;
		}
		Declaration card = use.getDeclaration();
		DeclaredUnit declared = DeclaredUnit.of(card, method.units());
		if (declared == null) {
			findings.accept(Finding.at(Catalogue.USE_NO_FUNCTIONAL_UNIT, use, Literals.USE__DECLARATION, String.valueOf(card.getName())));
			return;
		}
		Unit given = method.units().find(use.getAmount().getUnit()).orElse(null);
		if (given != null && declared.from(given) == null) {
			findings.accept(Finding.at(Catalogue.USE_UNIT, use.getAmount(), Literals.QUANTITY__UNIT, use.getAmount().getUnit(), card.getName(),
					declared.unit().symbol()));
		}
	}
}
