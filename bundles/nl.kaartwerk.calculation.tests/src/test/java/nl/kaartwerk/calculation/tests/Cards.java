package nl.kaartwerk.calculation.tests;

import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.BuildingFunction;
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

/** Makes models for tests, without any text. */
final class Cards {
	static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private Cards() {
	}

	static Quantity quantity(String number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Decimal.valueOf(number));
		quantity.setUnit(unit);
		return quantity;
	}

	/** A card per 1 m3 with one table; each row is "CODE values" or "CODE [unit] values". */
	static Declaration card(String set, String header, String... rows) {
		Declaration card = MODEL.createDeclaration();
		card.setName("Card");
		FunctionalUnit unit = MODEL.createFunctionalUnit();
		unit.setQuantity(quantity("1", "m3"));
		card.setFunctionalUnit(unit);
		card.getProfiles().add(profile(set, header, rows));
		return card;
	}

	static Profile profile(String set, String header, String... rows) {
		Profile profile = MODEL.createProfile();
		ScoreTable table = MODEL.createScoreTable();
		table.setSet(set);
		table.setColumns(Columns.valueOf(header));
		for (String text : rows) {
			Row row = MODEL.createRow();
			int end = text.indexOf(' ');
			row.setIndicator(text.substring(0, end));
			String rest = text.substring(end).strip();
			if (rest.startsWith("[")) {
				row.setUnit(rest.substring(1, rest.indexOf(']')));
				rest = rest.substring(rest.indexOf(']') + 1);
			}
			row.setCells(Cells.valueOf(rest));
			table.getRows().add(row);
		}
		profile.getTables().add(table);
		return profile;
	}

	/** A building of the given life and floor area that uses a card once. */
	static Building building(String life, String area, Declaration card, String amount, String unit) {
		Building building = MODEL.createBuilding();
		building.setName("House");
		if (life != null) {
			building.setLife(quantity(life, "years"));
		}
		if (area != null) {
			building.setGrossFloorArea(quantity(area, "m2"));
		}
		building.setReferenceDate(PartialDate.valueOf("2026-07-01"));
		Element element = MODEL.createElement();
		element.setCode("16");
		Use use = MODEL.createUse();
		use.setDeclaration(card);
		use.setAmount(quantity(amount, unit));
		element.getUses().add(use);
		building.getElements().add(element);
		return building;
	}

	static BuildingFunction function(String name, String area) {
		BuildingFunction function = MODEL.createBuildingFunction();
		function.setName(name);
		if (area != null) {
			function.setUsableFloorArea(quantity(area, "m2"));
		}
		return function;
	}
}
