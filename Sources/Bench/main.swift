print("The bench is being built.")
