type Variables = Readonly<Record<string, unknown>>;

function fill(template: unknown, variables: Variables): unknown {
  if (typeof template === 'string') return template.startsWith('$') ? variables[template.slice(1)] : template;
  if (Array.isArray(template)) return template.map((item) => fill(item, variables));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, inner]) => [name, fill(inner, variables)]));
}

/** Writes variables by a template: `"$name"` stands for the variable of that name, anything else for itself. */
export function createVariableRewriter(template: Variables): (variables: Variables) => Variables {
  return (variables) => fill(template, variables) as Variables;
}
