import { resolve } from 'node:path';
import ts from 'typescript';
import { jsonSchema, written, type JsonSchema } from '../src/schema/json-schema.ts';

const SOURCE = resolve(import.meta.dirname, '../src/schema/json-schema.ts');

/**
 * The JSON Schema of each thing that authors write, by name, with the doc comments
 * of `src/schema/` as descriptions. They come through the types of the Zod schemas,
 * so a comment is found in whatever file its field is declared. It is Markdown,
 * which some editors expect under a name of its own.
 */
export function describedSchemas(): Map<string, JsonSchema> {
  const program = ts.createProgram([SOURCE], {
    strict: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.Preserve,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const comments = new Comments(program.getTypeChecker());
  const types = comments.ofExport(program.getSourceFile(SOURCE), 'written');
  return new Map(
    Object.entries(written).map(([name, schema]) => {
      const property = comments.member(types, name);
      const constant = comments.constantBehind(property);
      const { $schema, ...rules } = jsonSchema(schema);
      const title = `${constant.name.charAt(0).toUpperCase()}${constant.name.slice(1)}`;
      const text = comments.textOf(constant);
      return [name, { $schema, title, ...text, ...comments.describe(rules, comments.typeOf(property)) }];
    }),
  );
}

/** Finds the doc comments that belong to the parts of a JSON Schema. */
class Comments {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The JSON Schema with the doc comment of each field, however deep. */
  describe(json: JsonSchema, type: ts.Type): JsonSchema {
    const def = this.typeOf(this.member(type, 'def'));
    // What `.optional()` and `.default()` wrap is one and the same in JSON Schema.
    if (def.getProperty('innerType')) return this.describe(json, this.typeOf(this.member(def, 'innerType')));
    const { properties, items, additionalProperties, anyOf, ...rest } = json;
    return {
      ...rest,
      ...(properties && { properties: this.#fields(properties, this.typeOf(this.member(def, 'shape'))) }),
      ...(items && { items: this.describe(items, this.typeOf(this.member(def, 'element'))) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'object'
            ? this.describe(additionalProperties, this.typeOf(this.member(def, 'valueType')))
            : additionalProperties,
      }),
      ...(anyOf && { anyOf: this.#alternatives(anyOf, this.typeOf(this.member(def, 'options'))) }),
    };
  }

  #fields(properties: Record<string, JsonSchema>, shape: ts.Type): Record<string, JsonSchema> {
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => {
        const symbol = this.member(shape, name);
        return [name, { ...this.textOf(symbol), ...this.describe(field, this.typeOf(symbol)) }];
      }),
    );
  }

  #alternatives(anyOf: JsonSchema[], options: ts.Type): JsonSchema[] {
    const types = this.#checker.getTypeArguments(options as ts.TypeReference);
    return anyOf.map((json, index) => this.describe(json, defined(types[index], `alternative ${index}`)));
  }

  textOf(symbol: ts.Symbol): JsonSchema {
    const parts = symbol.getDocumentationComment(this.#checker);
    const text = ts.displayPartsToString(parts).replace(/\s+/g, ' ').trim();
    return text === '' ? {} : { description: text, markdownDescription: text };
  }

  /** The schema that a property of `written` names: `article` for `articles: article`. */
  constantBehind(property: ts.Symbol): ts.Symbol {
    const declaration = defined(property.valueDeclaration, property.name);
    const named = ts.isShorthandPropertyAssignment(declaration)
      ? this.#checker.getShorthandAssignmentValueSymbol(declaration)
      : ts.isPropertyAssignment(declaration)
        ? this.#checker.getSymbolAtLocation(declaration.initializer)
        : undefined;
    const symbol = defined(named, property.name);
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  ofExport(file: ts.SourceFile | undefined, name: string): ts.Type {
    const module = defined(file && this.#checker.getSymbolAtLocation(file), 'the module');
    return this.typeOf(defined(module.exports?.get(ts.escapeLeadingUnderscores(name)), name));
  }

  member(type: ts.Type, name: string): ts.Symbol {
    return defined(type.getProperty(name), name);
  }

  typeOf(symbol: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(symbol);
  }
}

function defined<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The type of a schema has no \`${name}\`.`);
  return value;
}
